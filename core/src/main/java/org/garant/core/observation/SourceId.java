package org.garant.core.observation;

/**
 * A source, or one stream of it, as a case file names it, for example {@code viina/uk}.
 *
 * @param name lower-case letters, digits, hyphens and slashes, 1 to 64 characters
 */
public record SourceId(String name) implements Comparable<SourceId> {
  public SourceId {
    boolean valid = !name.isEmpty() && name.length() <= 64;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "a source id is 1 to 64 of a-z, 0-9, '-' and '/', was '" + name + "'");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
