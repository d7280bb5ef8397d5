package org.garant.intake;

/** Foreign text made safe to show on one line: shortened, with invisible characters spelled out. */
public final class Excerpt {
  /** Characters shown at most. */
  public static final int MAX_CHARS = 80;

  private Excerpt() {}

  /** Returns {@code text} in single quotes; {@code nothing} where it is empty. */
  public static String of(String text) {
    if (text.isEmpty()) {
      return "nothing";
    }
    StringBuilder shown = new StringBuilder("'");
    int end = Math.min(text.length(), MAX_CHARS);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isShown(c)) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04X", (int) c));
      }
    }
    return shown.append(end < text.length() ? "…'" : "'").toString();
  }

  private static boolean isShown(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
