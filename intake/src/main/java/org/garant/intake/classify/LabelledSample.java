package org.garant.intake.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Proportion;
import org.garant.intake.Excerpt;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.csv.CsvItem;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.csv.ReferenceTable;
import org.garant.intake.text.Cleaning;
import org.garant.intake.text.Headline;

/**
 * A sample of a file's rows with the labels two annotators gave, by the rows' hashes. The labels
 * file holds no headline.
 *
 * @param byRow labels by the row's hash, in hex
 */
public record LabelledSample(SortedMap<String, Label> byRow) {
  /** The fields of a report from which its row's hash is made, in order. */
  public static final List<String> REPORT_FIELDS =
      List.of("datetime", "lon", "lat", "place_name", "event_type", "headline");

  /** The half that the classifier is made with. */
  public static final String DEVELOPMENT = "development";

  /** What stands for a half where further rows were labelled for the actor. */
  public static final String FURTHER = "further";

  private static final int MAX_HEADLINE_CHARS = 2_000;

  private static final List<String> ACTOR_COLUMNS = List.of("row_sha256", "act", "actor");
  private static final List<String> COLUMNS =
      List.of("row_sha256", "half", "act_a", "actor_a", "act_b", "actor_b", "act", "actor");

  /**
   * The labels of one row.
   *
   * @param half {@code development} or {@code held-out}; {@code further} for a row of {@link
   *     #readActors}
   * @param actA the first annotator's act
   * @param actB the second's
   * @param act the act after differences were settled
   * @param actor {@code RU}, {@code UA} or {@code unstated}
   */
  public record Label(String half, String actA, String actB, String act, String actor) {}

  /**
   * A labelled row of the file.
   *
   * @param label its labels
   * @param eventLabels the file's own labels of it, mended
   */
  record Row(Label label, SortedSet<String> eventLabels, Headline headline) {}

  public LabelledSample {
    byRow = new TreeMap<>(byRow);
  }

  /**
   * Reads labels.
   *
   * @throws IntakeException if the file or any of its rows cannot be read
   */
  public static LabelledSample read(Path labels) throws IntakeException {
    SortedMap<String, Label> byRow = new TreeMap<>();
    for (CsvRow row : ReferenceTable.read(labels, COLUMNS, row -> row)) {
      byRow.put(
          row.field("row_sha256"),
          new Label(
              row.field("half"),
              row.field("act_a"),
              row.field("act_b"),
              row.field("act"),
              row.field("actor")));
    }
    return new LabelledSample(byRow);
  }

  /**
   * Reads labels that one annotator gave for the actor's sake: columns row_sha256, act, actor.
   *
   * @throws IntakeException if the file or any of its rows cannot be read
   */
  public static LabelledSample readActors(Path labels) throws IntakeException {
    SortedMap<String, Label> byRow = new TreeMap<>();
    for (CsvRow row : ReferenceTable.read(labels, ACTOR_COLUMNS, row -> row)) {
      String act = row.field("act");
      byRow.put(row.field("row_sha256"), new Label(FURTHER, act, act, act, row.field("actor")));
    }
    return new LabelledSample(byRow);
  }

  /**
   * Compares the shipped classifier with the labels of one half.
   *
   * @param reports the file that the sample was drawn from
   * @throws IntakeException if it cannot be read on
   */
  public Evaluation evaluate(Path reports, String half) throws IntakeException {
    Classifier classifier =
        new Classifier(Map.of("RU", new PartyId("RU"), "UA", new PartyId("UA")));
    Evaluation evaluation = new Evaluation();
    for (Row row : list(reports, half)) {
      evaluation.add(
          row.label().act(),
          row.label().actor(),
          classifier.classify(row.eventLabels(), row.headline()));
    }
    return evaluation;
  }

  /**
   * Returns the labelled rows of one half, in the file's order.
   *
   * @throws IntakeException if the file cannot be read on
   */
  List<Row> list(Path reports, String half) throws IntakeException {
    List<Row> rows = new ArrayList<>();
    SortedMap<String, Label> open = new TreeMap<>(byRow);
    try (CsvReader csv = CsvReader.open(reports)) {
      csv.require(REPORT_FIELDS);
      Optional<CsvItem> item = csv.next();
      while (item.isPresent()) {
        if (item.get() instanceof CsvRow row) {
          Label label = open.remove(row.id(REPORT_FIELDS).hex());
          if (label != null && label.half().equals(half)) {
            rows.add(row(label, row));
          }
        }
        item = csv.next();
      }
    }
    return rows;
  }

  /** Returns how many rows both annotators gave the same act. */
  public Proportion agreement() {
    int same = (int) byRow.values().stream().filter(it -> it.actA().equals(it.actB())).count();
    return new Proportion(same, byRow.size());
  }

  /**
   * Returns Cohen's kappa of the annotators' acts, all that is no act folded into one class.
   *
   * <p>Source: Cohen (1960), A coefficient of agreement for nominal scales, Educational and
   * Psychological Measurement 20.
   */
  public double kappa() {
    SortedMap<String, Integer> first = new TreeMap<>();
    SortedMap<String, Integer> second = new TreeMap<>();
    int same = 0;
    for (Label label : byRow.values()) {
      first.merge(folded(label.actA()), 1, Integer::sum);
      second.merge(folded(label.actB()), 1, Integer::sum);
      same += folded(label.actA()).equals(folded(label.actB())) ? 1 : 0;
    }
    double n = byRow.size();
    double chance = 0;
    for (var entry : first.entrySet()) {
      chance += entry.getValue() / n * second.getOrDefault(entry.getKey(), 0) / n;
    }
    return (same / n - chance) / (1 - chance);
  }

  private static String folded(String act) {
    return Act.findByCode(act).map(Act::code).orElse(Evaluation.NONE);
  }

  private static Row row(Label label, CsvRow row) throws IntakeException {
    Cleaning headline = Cleaning.of(row.field("headline"), MAX_HEADLINE_CHARS);
    try {
      return new Row(
          label, EventLabels.of(row.field("event_type")).names(), Headline.of(headline.text()));
    } catch (FieldException e) {
      throw IntakeException.at(
          "reports", row.line(), e.field(), e.expected(), Excerpt.of(e.found()));
    }
  }
}
