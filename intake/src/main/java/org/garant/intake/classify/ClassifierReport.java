package org.garant.intake.classify;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.ToIntBiFunction;
import org.garant.core.quantity.Proportion;
import org.garant.intake.IntakeException;

/**
 * The tables of {@code docs/classifier-easter-2025.md}: the classifier against the held-out half of
 * a labelled sample. Aggregates only; no row is shown.
 */
public final class ClassifierReport {
  private final StringBuilder text = new StringBuilder();

  private ClassifierReport() {}

  /**
   * Prints the tables.
   *
   * @param arguments the file of reports, the file of labels, and the half, {@code held-out} or
   *     {@code development}
   * @throws IntakeException if a file cannot be read
   */
  @SuppressWarnings("SystemOut") // a command: its output is its purpose
  public static void main(String[] arguments) throws IntakeException {
    LabelledSample sample = LabelledSample.read(Path.of(arguments[1]));
    System.out.print(of(sample, sample.evaluate(Path.of(arguments[0]), arguments[2])));
  }

  /** Returns the tables in Markdown. */
  public static String of(LabelledSample sample, Evaluation evaluation) {
    ClassifierReport report = new ClassifierReport();
    report.summary(sample, evaluation);
    report.matrix("Labelled ↓ predicted →", evaluation.classes(), evaluation::actCount);
    report.classes(evaluation);
    report.matrix("Actor ↓ predicted →", evaluation.actors(), evaluation::actorCount);
    report.calibration(evaluation);
    return report.text.toString();
  }

  private void summary(LabelledSample sample, Evaluation evaluation) {
    line("| figure | value (95 % interval; count) |");
    line("|---|---|");
    line("| rows | " + evaluation.rows() + " |");
    line("| any act: precision | " + evaluation.anyPrecision().text() + " |");
    line("| any act: recall | " + evaluation.anyRecall().text() + " |");
    line("| class exactly right | " + evaluation.accuracy().text() + " |");
    line("| actor right, of acts | " + evaluation.actorAccuracy().text() + " |");
    line("| Brier score of any act | " + decimals(evaluation.brierScore()) + " |");
    line("| annotators agree on the act, all rows | " + sample.agreement().text() + " |");
    line("| Cohen's kappa of that, contexts folded | " + decimals(sample.kappa()) + " |");
    line("");
  }

  private void matrix(
      String corner, SortedSet<String> names, ToIntBiFunction<String, String> count) {
    line("| " + corner + " | " + String.join(" | ", names) + " |");
    line("|---|" + "---:|".repeat(names.size()));
    for (String label : names) {
      StringBuilder row = new StringBuilder("| " + label + " |");
      for (String predicted : names) {
        row.append(" ").append(count.applyAsInt(label, predicted)).append(" |");
      }
      line(row.toString());
    }
    line("");
  }

  private void classes(Evaluation evaluation) {
    line("| class | precision | recall | F1 |");
    line("|---|---|---|---:|");
    for (String name : evaluation.classes()) {
      Proportion precision = evaluation.precision(name);
      Proportion recall = evaluation.recall(name);
      int both = precision.of() + recall.of();
      String f1 = both == 0 ? "–" : decimals(2.0 * precision.count() / both);
      line("| " + name + " | " + precision.text() + " | " + recall.text() + " | " + f1 + " |");
    }
    line("");
  }

  private void calibration(Evaluation evaluation) {
    line("| probability of any act | mean predicted | observed |");
    line("|---|---:|---|");
    for (int i = 0; i < Evaluation.BINS; i++) {
      line(
          "| "
              + i * 100 / Evaluation.BINS
              + "–"
              + (i + 1) * 100 / Evaluation.BINS
              + " % | "
              + decimals(evaluation.predicted(i))
              + " | "
              + evaluation.observed(i).text()
              + " |");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
