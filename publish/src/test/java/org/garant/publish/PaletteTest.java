package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  @ParameterizedTest
  @EnumSource(Palette.class)
  void textAndMarksStandOutFromTheSurface(Palette colour) {
    assertThat(contrast(colour.light(), Palette.SURFACE.light()))
        .isGreaterThanOrEqualTo(colour.contrast());
    assertThat(contrast(colour.dark(), Palette.SURFACE.dark()))
        .isGreaterThanOrEqualTo(colour.contrast());
  }

  @Test
  void smallTextStandsOutFromTheMapToo() {
    for (Palette ground : new Palette[] {Palette.COVERAGE_1, Palette.COVERAGE_3}) {
      assertThat(contrast(Palette.INK.light(), ground.light())).isGreaterThan(4.5);
      assertThat(contrast(Palette.INK.dark(), ground.dark())).isGreaterThan(4.5);
    }
  }

  /** Expected value: WCAG 2.2, definition of contrast ratio: black on white is 21. */
  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(contrast("#000000", "#FFFFFF")).isCloseTo(21, within(1e-9));
  }

  private static double contrast(String a, String b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** Relative luminance as WCAG 2.2 defines it. */
  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
