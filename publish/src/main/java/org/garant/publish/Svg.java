package org.garant.publish;

/** Shapes of drawings that many figures share. Lengths are units of the drawing's view box. */
final class Svg {
  /** Width of a figure that fills the page; on A4 a unit is about one CSS pixel. */
  static final double PAGE_WIDTH = 672;

  private Svg() {}

  /** Opens a drawing; {@code description} is read aloud instead of it. */
  static void open(Html svg, String style, double width, double height, String description) {
    svg.open(
        "svg",
        "class",
        style,
        "viewBox",
        "0 0 " + Numbers.at(width) + " " + Numbers.at(height),
        "role",
        "img",
        "aria-label",
        description);
  }

  static void rect(Html svg, String style, double x, double y, double width, double height) {
    svg.empty(
        "rect",
        "class",
        style,
        "x",
        Numbers.at(x),
        "y",
        Numbers.at(y),
        "width",
        Numbers.at(width),
        "height",
        Numbers.at(height));
  }

  static void circle(Html svg, String style, double x, double y, double r) {
    svg.empty(
        "circle", "class", style, "cx", Numbers.at(x), "cy", Numbers.at(y), "r", Numbers.at(r));
  }

  /** Opens a box that narrow screens scroll: a drawing that cannot be smaller and still be read. */
  static void openScroll(Html html, String label) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", label);
  }
}
