package org.garant.intake.firms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.intake.FieldException;

/** How sure the algorithm was that it saw a fire and not sun glint or hot ground. */
enum Confidence {
  LOW,
  NOMINAL,
  HIGH,
  /** The file does not say. */
  UNSTATED;

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}");

  /** MODIS gives a percentage; its classes. Source: Giglio (2015), MODIS C6 user's guide, 4.3. */
  private static final int NOMINAL_FROM = 30;

  private static final int HIGH_FROM = 80;

  /**
   * Reads a letter, a word or a percentage.
   *
   * @throws FieldException if it is none of these
   */
  static Confidence of(Optional<String> text) throws FieldException {
    if (text.isEmpty()) {
      return UNSTATED;
    }
    String word = text.get().toLowerCase(Locale.ROOT);
    if (PERCENT.matcher(word).matches() && Integer.parseInt(word) <= 100) {
      int percent = Integer.parseInt(word);
      return percent >= HIGH_FROM ? HIGH : percent >= NOMINAL_FROM ? NOMINAL : LOW;
    }
    return switch (word) {
      case "l", "low" -> LOW;
      case "n", "nominal" -> NOMINAL;
      case "h", "high" -> HIGH;
      default ->
          throw new FieldException(
              "confidence", "l, n, h, low, nominal, high or a percentage", text.get());
    };
  }

  /** Returns the word, for notes and texts. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
