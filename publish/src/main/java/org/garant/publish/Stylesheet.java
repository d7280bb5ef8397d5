package org.garant.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.garant.core.report.Basis;

/**
 * The report's one style sheet: fonts, colours, layout, and what stands at the foot of each printed
 * page.
 */
final class Stylesheet {
  private static final String LATIN =
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
          + "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
  private static final String CYRILLIC = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";

  private Stylesheet() {}

  /**
   * Returns the style sheet of a report on {@code basis}.
   *
   * @param fonts whether the typefaces are part of it; without them the reader's own are used
   */
  static String css(Basis basis, boolean fonts) {
    return (fonts ? fonts() : "") + Palette.css() + text("report.css") + page(foot(basis));
  }

  /**
   * Returns the style sheet of a score.
   *
   * @param foot what stands at the foot of each printed page
   */
  static String scoreCss(String foot) {
    return fonts() + Palette.css() + text("report.css") + text("score.css") + page(foot);
  }

  private static String fonts() {
    return "/* IBM Plex Sans: Copyright 2019 IBM Corp. Source Serif 4: Copyright 2014-2023 Adobe."
        + " Both under the SIL Open Font License 1.1; its text is in this document. */\n"
        + font("Garant Sans", "ibm-plex-sans-latin-wght-normal.woff2", "100 700", LATIN)
        + font("Garant Sans", "ibm-plex-sans-cyrillic-wght-normal.woff2", "100 700", CYRILLIC)
        + font("Garant Serif", "source-serif-4-latin-wght-normal.woff2", "200 900", LATIN)
        + font("Garant Serif", "source-serif-4-cyrillic-wght-normal.woff2", "200 900", CYRILLIC);
  }

  /** Returns the licence of the fonts. */
  static String fontLicence() {
    return text("fonts-OFL.txt");
  }

  private static String foot(Basis basis) {
    String status = basis.synthetic() ? "SYNTHETIC. " : "";
    String root = basis.inputs().root();
    return status
        + "Machine candidates; no finding by people exists. "
        + basis.inputs().origin()
        + ", "
        + Numbers.whole(basis.inputs().size())
        + " entries, "
        + root.substring(0, Math.min(8, root.length()));
  }

  private static String page(String left) {
    return "@page{@bottom-left{content:"
        + quoted(left)
        + "}@bottom-right{content:"
        + quoted("page ")
        + " counter(page) "
        + quoted(" of ")
        + " counter(pages)}}\n";
  }

  /** Returns {@code text} as a CSS string that no text can break out of. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          boolean plain =
              (c >= 'a' && c <= 'z')
                  || (c >= 'A' && c <= 'Z')
                  || (c >= '0' && c <= '9')
                  || " .,;:/-".indexOf(c) >= 0;
          if (plain) {
            out.appendCodePoint(c);
          } else {
            out.append('\\').append(Integer.toHexString(c)).append(' ');
          }
        });
    return out.append('"').toString();
  }

  private static String font(String family, String file, String weights, String range) {
    return "@font-face{font-family:\""
        + family
        + "\";font-style:normal;font-display:swap;font-weight:"
        + weights
        + ";src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(bytes(file))
        + ") format(\"woff2\");unicode-range:"
        + range
        + "}\n";
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
