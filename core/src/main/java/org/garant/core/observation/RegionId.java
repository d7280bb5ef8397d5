package org.garant.core.observation;

/**
 * An administrative area, by its ISO 3166-2 code, for example {@code UA-59}; the country alone,
 * {@code UA}, stands for all of it.
 *
 * @param code upper-case letters, digits and hyphens, 2 to 8 characters
 */
public record RegionId(String code) implements Comparable<RegionId> {
  public RegionId {
    boolean valid = code.length() >= 2 && code.length() <= 8;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      valid &= (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!valid) {
      throw new IllegalArgumentException("a region id looks like UA-59, was '" + code + "'");
    }
  }

  /** Returns whether it stands for a whole country. */
  public boolean isCountry() {
    return code.indexOf('-') < 0;
  }

  /** Returns the country it lies in; itself if it is one. */
  public RegionId country() {
    int hyphen = code.indexOf('-');
    return hyphen < 0 ? this : new RegionId(code.substring(0, hyphen));
  }

  @Override
  public int compareTo(RegionId other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
