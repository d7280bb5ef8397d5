package org.garant.core.quantity;

/**
 * A party as an agreement file names it, for example {@code UA}.
 *
 * @param code upper-case letters, digits and hyphens, 2 to 16 characters, a letter first
 */
public record PartyId(String code) implements Comparable<PartyId> {
  public PartyId {
    boolean valid = code.length() >= 2 && code.length() <= 16 && isLetter(code.charAt(0));
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      valid &= isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "a party id is 2 to 16 of A-Z, 0-9 and '-', a letter first, was '" + code + "'");
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public int compareTo(PartyId other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
