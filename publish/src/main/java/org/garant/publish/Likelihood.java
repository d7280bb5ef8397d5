package org.garant.publish;

import java.util.Locale;
import java.util.Optional;

/**
 * The words of estimative language and the bands they stand for (ICD 203, 2015, section 6.e.2.a).
 * Likelihood is not confidence, and both are not evidence.
 */
enum Likelihood {
  /** From 95 %. */
  ALMOST_CERTAIN("almost certain", 950_000, "95 % and above"),
  /** From 80 %. */
  VERY_LIKELY("very likely", 800_000, "80 to 95 %"),
  /** From 55 %. */
  LIKELY("likely", 550_000, "55 to 80 %"),
  /** From 45 %. */
  ROUGHLY_EVEN("roughly even", 450_000, "45 to 55 %"),
  /** From 20 %. */
  UNLIKELY("unlikely", 200_000, "20 to 45 %"),
  /** From 5 %. */
  VERY_UNLIKELY("very unlikely", 50_000, "5 to 20 %"),
  /** Below 5 %. */
  ALMOST_NO_CHANCE("almost no chance", 0, "below 5 %");

  private final String words;
  private final int fromPpm;
  private final String band;

  Likelihood(String words, int fromPpm, String band) {
    this.words = words;
    this.fromPpm = fromPpm;
    this.band = band;
  }

  /** Returns the likelihood of a probability in parts per million. */
  static Likelihood of(int ppm) {
    for (Likelihood likelihood : values()) {
      if (ppm >= likelihood.fromPpm) {
        return likelihood;
      }
    }
    throw new IllegalArgumentException("a probability is not negative, was " + ppm);
  }

  /** Returns the likelihood whose code is {@code code}, as {@code very-likely}. */
  static Optional<Likelihood> findByCode(String code) {
    String name = code.toUpperCase(Locale.ROOT).replace('-', '_').replace("_CHANCE", "");
    for (Likelihood likelihood : values()) {
      if (likelihood.name().replace("_CHANCE", "").equals(name)) {
        return Optional.of(likelihood);
      }
    }
    return Optional.empty();
  }

  /** Returns the words, for example "very likely". */
  String words() {
    return words;
  }

  /** Returns the band, for example "80 to 95 %". */
  String band() {
    return band;
  }

  /**
   * Returns "75 %", rounded to 5 %; "below 5 %" and "above 95 %" at the ends. What rounding would
   * carry into the band of another word is "just under 80 %", so that number and word agree.
   */
  static String percent(int ppm) {
    if (ppm < 50_000) {
      return "below 5\u00A0%";
    }
    if (ppm > 950_000) {
      return "above 95\u00A0%";
    }
    int rounded = fives(ppm);
    String under = of(rounded * 10_000) == of(ppm) ? "" : "just under ";
    return under + rounded + "\u00A0%";
  }

  /** Returns "very likely", or "likely to very likely" where the bounds cross words. */
  static String words(int lowPpm, int highPpm) {
    Likelihood low = of(lowPpm);
    Likelihood high = of(highPpm);
    return low == high ? low.words : low.words + " to " + high.words;
  }

  /** Returns "likely to very likely: 75 % (bounds 60 % and 85 %)". */
  static String within(int lowPpm, int pointPpm, int highPpm) {
    String low = percent(lowPpm);
    String high = percent(highPpm);
    return words(lowPpm, highPpm)
        + ": "
        + percent(pointPpm)
        + (low.equals(high) ? " (both bounds " + low : " (bounds " + low + " and " + high)
        + ")";
  }

  private static int fives(int ppm) {
    return (ppm + 25_000) / 50_000 * 5;
  }
}
