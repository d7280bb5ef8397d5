package org.garant.publish;

import java.util.List;

/**
 * The colours: by what they mean, on light and on dark. Shape or text always says the same, so that
 * a grey print loses nothing; the hues are of neither party's flag.
 */
enum Palette {
  SURFACE("surface", "#FFFFFF", "#1A1E22", 0),
  PAPER("paper", "#F5F5F1", "#131619", 0),
  SUNKEN("sunken", "#ECECE6", "#0E1113", 0),
  LINE("line", "#D8D8D0", "#30363C", 0),
  EDGE("edge", "#85867E", "#7B838B", 3),
  INK("ink", "#1A1C1E", "#E7E9EB", 4.5),
  INK_2("ink-2", "#454A4F", "#B7BDC3", 4.5),
  INK_3("ink-3", "#63686D", "#939AA1", 4.5),
  ACCENT("accent", "#1F4E79", "#8DB9E4", 4.5),
  FOCUS("focus", "#0B5CAD", "#7FB4EA", 3),
  MEETS("meets", "#8C2D04", "#FF9A5E", 4.5),
  POSSIBLE("possible", "#A95A0C", "#E0B07A", 4.5),
  BELOW("below", "#56646D", "#9FB0BA", 4.5),
  UNDETERMINED("undetermined", "#6B675C", "#B0AB9C", 4.5),
  HATCH("hatch", "#84857D", "#666E75", 3),
  SIDE_A("side-a", "#075E5A", "#3FAAA0", 4.5),
  SIDE_B("side-b", "#96589F", "#E2B3E6", 4.5),
  SYNTHETIC("synthetic", "#5E4A1E", "#E3CB94", 4.5),
  COVERAGE_1("cover-1", "#EDF1F2", "#20282D", 0),
  COVERAGE_2("cover-2", "#DAE4E8", "#283640", 0),
  COVERAGE_3("cover-3", "#BFD0D8", "#334955", 0),
  COVERAGE_4("cover-4", "#9FB8C4", "#40606F", 0),
  COVERAGE_5("cover-5", "#7C9BAB", "#53798A", 0);

  private final String name;
  private final String light;
  private final String dark;
  private final double contrast;

  Palette(String name, String light, String dark, double contrast) {
    this.name = name;
    this.light = light;
    this.dark = dark;
    this.contrast = contrast;
  }

  /** Returns the colour on light ground, as {@code #RRGGBB}. */
  String light() {
    return light;
  }

  /** Returns the colour on dark ground, as {@code #RRGGBB}. */
  String dark() {
    return dark;
  }

  /** Returns the contrast it must have with the surface: WCAG 2.2, 1.4.3 and 1.4.11; 0 if none. */
  double contrast() {
    return contrast;
  }

  /** Returns both themes as custom properties. Paper and print are always light. */
  static String css() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (Palette colour : values()) {
      light.append("--").append(colour.name).append(':').append(colour.light).append(';');
      dark.append("--").append(colour.name).append(':').append(colour.dark).append(';');
    }
    return ":root{color-scheme:light;"
        + light
        + "}\n@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;"
        + dark
        + "}}\n";
  }

  /** Returns the colours that text and marks use. */
  static List<Palette> withContrast() {
    return List.of(values()).stream().filter(colour -> colour.contrast > 0).toList();
  }
}
