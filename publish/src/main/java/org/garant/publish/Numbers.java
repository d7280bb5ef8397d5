package org.garant.publish;

import java.util.List;
import org.garant.core.report.Amount;

/** Numbers as people write them in English: thousands apart by commas, at most one decimal. */
final class Numbers {
  private static final String EN_DASH = "\u2013";

  /** The upper end of a ratio from which on it says nothing: a thousand times. */
  private static final long UNBOUNDED_MILLI = 1_000_000;

  private Numbers() {}

  /** Returns "12,345". */
  static String whole(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return value < 0 ? "\u2212" + out : out.toString();
  }

  /** Returns thousandths with at most one decimal, rounded half up: "1.8", "12". */
  static String milli(long milli) {
    long tenths = Math.floorDiv(milli + 50, 100L);
    long rest = Math.floorMod(tenths, 10);
    return whole(Math.floorDiv(tenths, 10L)) + (rest == 0 ? "" : "." + rest);
  }

  /** Returns the number itself: "214", or "3 to 9" where there are only bounds. */
  static String point(Amount amount) {
    if (amount.pointMilli().isPresent()) {
      return one(amount, amount.pointMilli().getAsLong());
    }
    return amount.lowMilli() == amount.highMilli()
        ? one(amount, amount.lowMilli())
        : one(amount, amount.lowMilli()) + " to " + one(amount, amount.highMilli());
  }

  /** Returns the interval and what it means: "203–229 (95 %)", "count". */
  static String interval(Amount amount) {
    return switch (amount.spread()) {
      case EXACT -> "count";
      case INTERVAL_95 -> ends(amount) + " (95\u00A0%)";
      case BOUNDS -> ends(amount) + " (bounds)";
    };
  }

  /** Returns number and interval for running text: "214 (203–229)". */
  static String inText(Amount amount) {
    if (amount.spread() == Amount.Spread.EXACT || amount.pointMilli().isEmpty()) {
      return point(amount);
    }
    return point(amount) + " (" + ends(amount) + ")";
  }

  /**
   * Returns a rounded number for a reader in a hurry: "about 7 (4\u201310)", "5" if it is exact.
   */
  static String roughly(Amount amount) {
    boolean exact = amount.spread() == Amount.Spread.EXACT || amount.pointMilli().isEmpty();
    if (exact) {
      return point(amount);
    }
    return "about "
        + nearest(amount.pointMilli().getAsLong())
        + " ("
        + nearest(amount.lowMilli())
        + EN_DASH
        + nearest(amount.highMilli())
        + ")";
  }

  private static String nearest(long milli) {
    return whole(Math.floorDiv(milli + 500, 1000L));
  }

  /** Returns a ratio with its interval: "0.41 (0.18\u20130.79)", "5.2 (1.1 or more)". */
  static String ratio(Amount amount) {
    String ends =
        amount.highMilli() >= UNBOUNDED_MILLI
            ? hundredths(amount.lowMilli()) + " or more"
            : hundredths(amount.lowMilli()) + EN_DASH + hundredths(amount.highMilli());
    return amount.pointMilli().stream().mapToObj(Numbers::hundredths).findFirst().orElse("")
        + " ("
        + ends
        + ")";
  }

  private static String hundredths(long milli) {
    long hundredths = Math.floorDiv(milli + 5, 10L);
    long rest = Math.floorMod(hundredths, 100);
    return whole(Math.floorDiv(hundredths, 100L)) + (rest < 10 ? ".0" : ".") + rest;
  }

  /** Returns thousandths with one decimal, for columns: "0.2", "2.0". */
  static String tenths(long milli) {
    String text = milli(milli);
    return text.indexOf('.') >= 0 ? text : text + ".0";
  }

  private static String ends(Amount amount) {
    return one(amount, amount.lowMilli()) + EN_DASH + one(amount, amount.highMilli());
  }

  /** Returns one number of an amount; all of an amount's numbers have as many decimals. */
  private static String one(Amount amount, long milli) {
    boolean whole =
        amount.lowMilli() % 1000 == 0
            && amount.highMilli() % 1000 == 0
            && amount.pointMilli().orElse(0) % 1000 == 0;
    String text = milli(milli);
    return whole || text.indexOf('.') >= 0 ? text : text + ".0";
  }

  /** Returns "12 km" or, below 10 km, "0.8 km". */
  static String kilometers(double meters) {
    double rounded = meters < 10_000 ? meters : StrictMath.rint(meters / 1000) * 1000;
    return milli((long) StrictMath.rint(rounded)) + "\u00A0km"; // a metre is a milli-kilometre
  }

  /** Returns a share of a count in whole percent, rounded half up: "63 %"; a dash of nothing. */
  static String share(long part, long whole) {
    return whole == 0 ? EN_DASH : whole((part * 200 + whole) / (2 * whole)) + "\u00A0%";
  }

  /** Returns "1 candidate", "2 candidates". */
  static String of(long count, String one, String many) {
    return whole(count) + " " + (count == 1 ? one : many);
  }

  /** Returns "a", "a and b", "a, b and c". */
  static String list(List<String> words) {
    return list(words, "and");
  }

  /** Returns the words with commas between them and {@code conjunction} before the last. */
  static String list(List<String> words, String conjunction) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + conjunction
        + " "
        + words.getLast();
  }

  /** Returns a coordinate with at most one decimal, for drawings. */
  static String at(double value) {
    long tenths = (long) StrictMath.rint(value * 10);
    long rest = Math.abs(tenths % 10);
    String sign = tenths < 0 ? "-" : "";
    return sign + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
  }
}
