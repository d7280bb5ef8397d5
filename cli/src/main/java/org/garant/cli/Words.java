package org.garant.cli;

import java.util.Locale;

/** Spellings of enum constants in output. */
final class Words {
  private Words() {}

  /** Returns the constant's name in lower case with hyphens. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
