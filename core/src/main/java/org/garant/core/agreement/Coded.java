package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;

/** A word of a closed vocabulary, with the spelling that files use. */
public interface Coded {
  /** Returns the spelling in files, for example {@code in-force}. */
  String code();

  /** Returns the one of {@code words} that is spelled {@code code}, if there is one. */
  static <E extends Coded> Optional<E> find(List<E> words, String code) {
    for (E word : words) {
      if (word.code().equals(code)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Returns the spelling of an enum constant's name: lower case, hyphens for underscores. */
  static String spelling(Enum<?> constant) {
    StringBuilder code = new StringBuilder(constant.name().length());
    for (int i = 0; i < constant.name().length(); i++) {
      char c = constant.name().charAt(i);
      // Not toLowerCase: enum names are ASCII, and a locale must have no say.
      code.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return code.toString();
  }
}
