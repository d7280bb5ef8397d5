package org.garant.publish;

/**
 * The marks of the machine's verdicts: disc, half disc, ring, ring with bar, square, dash. Shape
 * carries the meaning and colour repeats it. The hatch belongs to "not observed" alone, so the
 * undetermined square is empty.
 */
final class Glyphs {
  private Glyphs() {}

  /** Draws the mark of {@code verdict} about a point of a drawing. */
  static void draw(Html svg, String verdict, double x, double y, double r) {
    String cx = Numbers.at(x);
    String cy = Numbers.at(y);
    switch (verdict) {
      case "meets-standard" -> {
        svg.empty("circle", "class", "g-meets", "cx", cx, "cy", cy, "r", Numbers.at(r));
        dottedRing(svg, x, y, r + 2.4);
      }
      case "possible" -> {
        svg.empty("circle", "class", "g-possible", "cx", cx, "cy", cy, "r", Numbers.at(r));
        svg.empty(
            "path",
            "class",
            "g-half",
            "d",
            "M"
                + cx
                + " "
                + Numbers.at(y - r)
                + "A"
                + Numbers.at(r)
                + " "
                + Numbers.at(r)
                + " 0 0 0 "
                + cx
                + " "
                + Numbers.at(y + r)
                + "Z");
      }
      case "below-standard", "exempt" -> {
        svg.empty("circle", "class", "g-below", "cx", cx, "cy", cy, "r", Numbers.at(r));
        if (verdict.equals("exempt")) {
          line(svg, "g-below", x - r * 0.55, y, x + r * 0.55, y);
        }
      }
      case "undetermined" ->
          svg.empty(
              "rect",
              "class",
              "g-undetermined",
              "x",
              Numbers.at(x - r * 0.9),
              "y",
              Numbers.at(y - r * 0.9),
              "width",
              Numbers.at(r * 1.8),
              "height",
              Numbers.at(r * 1.8));
      default -> line(svg, "g-below", x - r, y, x + r, y);
    }
  }

  /** Draws the mark where many stand close together, without the dotted ring. */
  static void small(Html svg, String verdict, double x, double y, double r) {
    if (verdict.equals("meets-standard")) {
      Svg.circle(svg, "g-meets", x, y, r);
    } else {
      draw(svg, verdict, x, y, r);
    }
  }

  /** Draws the dotted ring of what only a machine says. */
  static void dottedRing(Html svg, double x, double y, double r) {
    svg.empty(
        "circle",
        "class",
        "g-machine",
        "cx",
        Numbers.at(x),
        "cy",
        Numbers.at(y),
        "r",
        Numbers.at(r));
  }

  /** Draws the ticked sheet of an announced activity, its upper left corner at a point. */
  static void sheet(Html svg, double x, double y) {
    svg.empty(
        "path",
        "class",
        "sheet",
        "d",
        "M" + Numbers.at(x) + " " + Numbers.at(y) + "h7l3 3v9h-10zm2.5 7l2 2l3.5 -4");
  }

  /** Puts the mark into running text; the words beside it say the same. */
  static void inline(Html html, String verdict) {
    html.open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
    draw(html, verdict, 8, 8, 4.6);
    html.close("svg");
  }

  /** Puts the hatch of "not observed", or the plain shade of "observed", into running text. */
  static void observed(Html html, boolean observed) {
    html.open("svg", "class", "glyph", "viewBox", "0 0 16 16", "aria-hidden", "true");
    html.empty(
        "rect",
        "class",
        observed ? "swatch c3" : "swatch c0",
        "x",
        "1",
        "y",
        "1",
        "width",
        "14",
        "height",
        "14");
    if (!observed) {
      hatch(html, 1, 1, 14, 14);
    }
    html.close("svg");
  }

  /** Fills a rectangle with lines at 45 degrees, 5 units apart. */
  static void hatch(Html svg, double x, double y, double width, double height) {
    StringBuilder d = new StringBuilder();
    for (double c = 4; c < width + height; c += 5) {
      double x1 = Math.min(c, width);
      double y1 = c - x1;
      double y2 = Math.min(c, height);
      double x2 = c - y2;
      d.append('M')
          .append(Numbers.at(x + x1))
          .append(' ')
          .append(Numbers.at(y + y1))
          .append('L')
          .append(Numbers.at(x + x2))
          .append(' ')
          .append(Numbers.at(y + y2));
    }
    svg.empty("path", "class", "hatch", "d", d.toString());
  }

  static void line(Html svg, String style, double x1, double y1, double x2, double y2) {
    svg.empty(
        "line",
        "class",
        style,
        "x1",
        Numbers.at(x1),
        "y1",
        Numbers.at(y1),
        "x2",
        Numbers.at(x2),
        "y2",
        Numbers.at(y2));
  }

  static void text(Html svg, String style, double x, double y, String text) {
    svg.element("text", text, "class", style, "x", Numbers.at(x), "y", Numbers.at(y));
  }
}
