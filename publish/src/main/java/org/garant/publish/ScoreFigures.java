package org.garant.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.garant.core.quantity.Proportion;
import org.garant.sim.score.Calibration;
import org.garant.sim.score.Coverage;
import org.garant.sim.score.Estimate;
import org.garant.sim.score.FloorScore;
import org.garant.sim.score.Score;
import org.garant.sim.score.Threshold;

/** The four drawings of a score: each a square with shares from 0 to 100 % upwards. */
final class ScoreFigures {
  private static final double WIDTH = 330;
  private static final double LEFT = 40;
  private static final double RIGHT = 318;
  private static final double TOP = 20;
  private static final double ZERO = 268;

  /** Below the scale and its title. */
  private static final double NUMBERS_Y = 318;

  private final Html svg;
  private final Score score;

  ScoreFigures(Html svg, Score score) {
    this.svg = svg;
    this.score = score;
  }

  /** Draws how often incidents are real, over what was said of them. */
  void reliability(String description) {
    open(description, 326);
    scale("share that is real");
    percentScale("probability that was said");
    Glyphs.line(svg, "said", LEFT, ZERO, RIGHT, TOP);
    Glyphs.text(svg, "tick weekday end", LEFT - 4, NUMBERS_Y, "n");
    for (Calibration.Bin bin : score.calibration().map(Calibration::bins).orElse(List.of())) {
      double middle = (bin.from() + bin.to()) / 2;
      Glyphs.text(svg, "value mid", x(middle), NUMBERS_Y, brief(bin.real().of()));
      bin.mean().ifPresent(mean -> point(mean, bin.real()));
    }
    svg.close("svg");
  }

  /** Draws precision and recall over the least probability that is counted. */
  void thresholds(String description) {
    open(description, 306);
    scale("share");
    percentScale("least probability that is counted");
    curve(Threshold::precision, "");
    curve(Threshold::recall, " second");
    label(Threshold::precision, "precision", "first-label", -8);
    label(Threshold::recall, "recall", "second-label", 16);
    svg.close("svg");
  }

  private void curve(Function<Threshold, Proportion> figure, String style) {
    List<Threshold> drawn =
        score.thresholds().stream().filter(it -> figure.apply(it).share().isPresent()).toList();
    if (drawn.isEmpty()) {
      return;
    }
    String upper = path(drawn, it -> figure.apply(it).high());
    String lower = path(drawn.reversed(), it -> figure.apply(it).low());
    svg.empty("path", "class", "spread" + style, "d", "M" + upper + "L" + lower + "Z");
    svg.empty(
        "path",
        "class",
        "curve" + style,
        "d",
        "M" + path(drawn, it -> figure.apply(it).share().orElse(0)));
  }

  private String path(List<Threshold> thresholds, ToDoubleFunction<Threshold> height) {
    return String.join(
        "L",
        thresholds.stream()
            .map(it ->
                Numbers.at(x(it.percent() / 100.0)) + " " + Numbers.at(y(height.applyAsDouble(it))))
            .toList());
  }

  /** Writes a curve's name beside its beginning. */
  private void label(
      Function<Threshold, Proportion> figure, String name, String style, double below) {
    Threshold at = score.thresholds().get(3);
    figure
        .apply(at)
        .share()
        .ifPresent(share -> {
          double y = Math.clamp(y(share) + below, TOP + 10, ZERO - 4);
          Glyphs.text(svg, style, x(at.percent() / 100.0), y, name);
        });
  }

  /** Draws the share of matched incidents that lie no farther off than so many metres. */
  void errors(String description) {
    open(description, 306);
    scale("share of matched incidents");
    double reach = score.gate().meters();
    for (int i = 0; i <= 4; i++) {
      String style = i == 0 ? "tick mid" : i == 4 ? "tick end" : "tick mid";
      String text = Numbers.whole(Math.round(reach * i / 4));
      Glyphs.text(svg, style, x(i / 4.0) + (i == 4 ? 6 : 0), ZERO + 15, text);
    }
    Glyphs.text(svg, "tick mid", (LEFT + RIGHT) / 2, ZERO + 31, "distance to the true event, m");
    List<Double> errors = score.errorsMeters();
    if (!errors.isEmpty()) {
      StringBuilder path = new StringBuilder("M" + Numbers.at(LEFT) + " " + Numbers.at(ZERO));
      // So many steps can be told apart on paper.
      int step = Math.max(1, errors.size() / 400);
      for (int i = step - 1; i < errors.size(); i += step) {
        path.append('H')
            .append(Numbers.at(x(errors.get(i) / reach)))
            .append('V')
            .append(Numbers.at(y((i + 1.0) / errors.size())));
      }
      path.append('H').append(Numbers.at(x(Math.min(1, errors.getLast() / reach))));
      path.append('V').append(Numbers.at(TOP)).append('H').append(Numbers.at(RIGHT));
      svg.empty("path", "class", "curve", "d", path.toString());
      FloorScore likely = score.likely();
      drop(likely.error50(), 0.5, "half: ", reach);
      drop(likely.error90(), 0.9, "nine in ten: ", reach);
    }
    svg.close("svg");
  }

  private void drop(Optional<Estimate> error, double share, String name, double reach) {
    error.ifPresent(it -> {
      double x = x(it.value() / reach);
      Glyphs.line(svg, "drop", x, y(share), x, ZERO);
      dot(x, y(share));
      boolean right = x > (LEFT + RIGHT) / 2;
      Glyphs.text(
          svg,
          right ? "count end" : "count",
          right ? x - 8 : x + 8,
          y(share) + (right ? -6 : 14),
          name + ScoreProse.meters(it.value()));
    });
  }

  /** Draws how often ellipses hold the true place, over how often they should. */
  void coverage(String description) {
    open(description, 306);
    scale("share that holds the true place");
    percentScale("ellipse");
    Glyphs.line(svg, "said", LEFT, ZERO, RIGHT, TOP);
    for (Coverage.Step step : score.coverage().steps()) {
      if (step.held().of() > 0) {
        point(step.percent() / 100.0, step.held());
      }
    }
    svg.close("svg");
  }

  private void open(String description, double height) {
    svg.open(
        "svg",
        "class",
        "panel",
        "viewBox",
        "0 0 " + Numbers.at(WIDTH) + " " + Numbers.at(height),
        "role",
        "img",
        "aria-label",
        "SYNTHETIC. " + description);
    Glyphs.text(svg, "invented end", RIGHT, 11, "SYNTHETIC");
  }

  private void scale(String title) {
    Glyphs.text(svg, "tick", 2, 11, title);
    for (int i = 0; i <= 4; i++) {
      double y = y(i / 4.0);
      Glyphs.line(svg, i == 0 ? "zero" : "grid", LEFT, y, RIGHT, y);
      Glyphs.text(svg, "tick end", LEFT - 5, y + 3.5, i * 25 + "%");
    }
  }

  private void percentScale(String title) {
    for (int i = 0; i <= 5; i++) {
      boolean last = i == 5;
      Glyphs.text(
          svg,
          last ? "tick end" : "tick mid",
          x(i / 5.0) + (last ? 8 : 0),
          ZERO + 15,
          i * 20 + "%");
    }
    Glyphs.text(svg, "tick mid", (LEFT + RIGHT) / 2, ZERO + 31, title);
  }

  /** Draws a share with its 95 % interval. */
  private void point(double at, Proportion share) {
    double x = x(at);
    Glyphs.line(svg, "bar in", x, y(share.low()), x, y(share.high()));
    Glyphs.line(svg, "bar in", x - 4, y(share.low()), x + 4, y(share.low()));
    Glyphs.line(svg, "bar in", x - 4, y(share.high()), x + 4, y(share.high()));
    dot(x, y(share.share().orElse(0)));
  }

  private void dot(double x, double y) {
    svg.empty("circle", "class", "dot in", "cx", Numbers.at(x), "cy", Numbers.at(y), "r", "3.4");
  }

  /** Returns a count that has room over a tenth of the scale: "812", "12k". */
  private static String brief(int count) {
    return count < 10_000 ? Integer.toString(count) : count / 1_000 + "k";
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share;
  }

  private static double y(double share) {
    return ZERO - (ZERO - TOP) * share;
  }
}
