package org.garant.intake.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.garant.core.observation.Act;
import org.garant.intake.IntakeException;
import org.garant.intake.text.Tables;

/**
 * Fits {@code weights.tsv} to labelled headlines: maximum a posteriori, Gaussian priors about the
 * means of {@code priors.tsv}.
 *
 * <p>Each question is a softmax model whose log posterior is strictly concave, so it has one
 * maximum; Newton's method finds it to far below the thousandth to which weights are rounded. Sums
 * are made in a fixed order and with {@link StrictMath}, so every machine writes the same bytes.
 * Source: Hastie, Tibshirani and Friedman (2009), The Elements of Statistical Learning, 2nd ed.,
 * section 4.4.1, with the prior's terms added.
 */
public final class ClassifierFit {
  /** Steps; after a dozen nothing changes any more. */
  private static final int STEPS = 40;

  /** Nats per unit of the tables. */
  private static final double UNIT = 1e-3;

  private static final String HEAD =
      """
      # How much a cue counts: question, answer, cue, weight in thousandths of a nat (a log odds).
      # any: was it an act of force at all. act: if so, which. actor: if so, whose forces. Each a softmax; numbers about
      # sides (own, other) are one for both. Written by ClassifierFit from priors.tsv, the development half of the Easter
      # 2025 sample and, for actor alone, the further rows labelled for it. Sorted.
      """;

  private final List<Example> examples = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Integer> means = new ArrayList<>();
  private final List<Integer> deviations = new ArrayList<>();
  private final Cues cues = Cues.load();

  /** A headline's cues, and the place of the right answer among its question's. */
  private record Example(String question, SortedSet<String> cues, int answer) {}

  private ClassifierFit() {
    for (List<String> row : Tables.read(ClassifierFit.class, "priors.tsv", 5)) {
      Parameter parameter = new Parameter(row.get(0), row.get(1), row.get(2));
      parameter.requireKnown(cues);
      parameters.add(parameter);
      means.add(Integer.parseInt(row.get(3)));
      deviations.add(Integer.parseInt(row.get(4)));
    }
  }

  /**
   * Writes the weights.
   *
   * @param arguments the file of reports, the file of labels, the file of actors' labels, and the
   *     file to write
   * @throws IntakeException if a file cannot be read
   * @throws IOException if the weights cannot be written
   */
  public static void main(String[] arguments) throws IntakeException, IOException {
    Path reports = Path.of(arguments[0]);
    Files.writeString(
        Path.of(arguments[3]), fit(reports, Path.of(arguments[1]), Path.of(arguments[2])));
  }

  /**
   * Returns the text of {@code weights.tsv}.
   *
   * @param labels the sample's labels, of which the development half is used
   * @param actorLabels further rows labelled for the actor
   * @throws IntakeException if a file cannot be read
   */
  public static String fit(Path reports, Path labels, Path actorLabels) throws IntakeException {
    ClassifierFit fit = new ClassifierFit();
    for (var row : LabelledSample.read(labels).list(reports, LabelledSample.DEVELOPMENT)) {
      fit.addActs(row);
      fit.addActor(row);
    }
    for (var row : LabelledSample.readActors(actorLabels).list(reports, LabelledSample.FURTHER)) {
      fit.addActor(row);
    }
    StringBuilder text = new StringBuilder(HEAD);
    for (String question : List.of(Parameter.ACT, Parameter.ACTOR, Parameter.ANY)) {
      fit.write(question, text);
    }
    return text.toString();
  }

  private void addActs(LabelledSample.Row row) {
    Optional<Act> act = Act.findByCode(row.label().act());
    add(row, Parameter.ANY, act.isPresent() ? Parameter.ANY : Parameter.NONE);
    act.ifPresent(it -> add(row, Parameter.ACT, it.code()));
  }

  private void addActor(LabelledSample.Row row) {
    if (Act.findByCode(row.label().act()).isPresent()) {
      add(row, Parameter.ACTOR, row.label().actor());
    }
  }

  private void add(LabelledSample.Row row, String question, String answer) {
    int place = Parameter.answers(question).indexOf(answer);
    if (place < 0) {
      throw new IllegalArgumentException("no answer to " + question + ": " + answer);
    }
    examples.add(new Example(question, cues.of(row.eventLabels(), row.headline()), place));
  }

  private void write(String question, StringBuilder text) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).question().equals(question)) {
        places.add(i);
      }
    }
    double[] mean = places.stream().mapToDouble(i -> means.get(i) * UNIT).toArray();
    double[] deviation = places.stream().mapToDouble(i -> deviations.get(i) * UNIT).toArray();
    List<Parameter> asked = places.stream().map(parameters::get).toList();
    double[] fitted = maximum(mean, deviation, designs(question, asked), rights(question));
    for (int i = 0; i < fitted.length; i++) {
      long weight = Math.round(fitted[i] / UNIT);
      if (weight != 0) {
        Parameter it = asked.get(i);
        text.append(String.join("\t", question, it.answer(), it.cue(), Long.toString(weight)))
            .append('\n');
      }
    }
  }

  /** Returns for each example and answer whether each parameter counts, 1 or 0. */
  private List<double[][]> designs(String question, List<Parameter> asked) {
    List<String> answers = Parameter.answers(question);
    List<double[][]> designs = new ArrayList<>();
    for (Example example : examples) {
      if (example.question().equals(question)) {
        double[][] design = new double[answers.size()][asked.size()];
        for (int a = 0; a < answers.size(); a++) {
          for (int i = 0; i < asked.size(); i++) {
            design[a][i] = counts(asked.get(i), answers.get(a), example.cues()) ? 1 : 0;
          }
        }
        designs.add(design);
      }
    }
    return designs;
  }

  private static boolean counts(Parameter parameter, String answer, Set<String> cues) {
    return parameter.findCueFor(answer).filter(cues::contains).isPresent();
  }

  private int[] rights(String question) {
    return examples.stream()
        .filter(example -> example.question().equals(question))
        .mapToInt(Example::answer)
        .toArray();
  }

  /** Returns where the log posterior is greatest, by Newton's method from the prior's means. */
  private static double[] maximum(
      double[] mean, double[] deviation, List<double[][]> designs, int[] rights) {
    double[] point = mean.clone();
    for (int step = 0; step < STEPS; step++) {
      int n = point.length;
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (int i = 0; i < n; i++) {
        double precision = 1 / (deviation[i] * deviation[i]);
        gradient[i] = (mean[i] - point[i]) * precision;
        curvature[i][i] = precision;
      }
      for (int k = 0; k < rights.length; k++) {
        addExample(designs.get(k), rights[k], point, gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < n; i++) {
        point[i] += change[i];
      }
    }
    return point;
  }

  /** Adds one example's first and (negative) second derivatives of the log likelihood. */
  private static void addExample(
      double[][] design, int right, double[] point, double[] gradient, double[][] curvature) {
    int n = point.length;
    double[] exponents = new double[design.length];
    for (int a = 0; a < design.length; a++) {
      for (int i = 0; i < n; i++) {
        exponents[a] += design[a][i] * point[i];
      }
    }
    double[] shares = Classifier.softmax(exponents);
    double[] expected = new double[n];
    for (int a = 0; a < design.length; a++) {
      for (int i = 0; i < n; i++) {
        expected[i] += shares[a] * design[a][i];
      }
    }
    for (int i = 0; i < n; i++) {
      gradient[i] += design[right][i] - expected[i];
      for (int j = 0; j < n; j++) {
        double product = 0;
        for (int a = 0; a < design.length; a++) {
          product += shares[a] * design[a][i] * design[a][j];
        }
        curvature[i][j] += product - expected[i] * expected[j];
      }
    }
  }

  /**
   * Solves {@code matrix x = right} for a symmetric positive definite matrix, by Cholesky's
   * decomposition.
   */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
