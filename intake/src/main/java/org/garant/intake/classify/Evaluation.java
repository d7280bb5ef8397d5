package org.garant.intake.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.observation.Act;
import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;
import org.garant.core.quantity.PartyId;
import org.garant.core.quantity.Proportion;

/** The classifier's answers beside people's or annotators' labels, counted. Holds no headline. */
public final class Evaluation {
  /** What everything that is no act is folded to. */
  public static final String NONE = "none";

  /** How many bins the probability of any act is compared in. */
  public static final int BINS = 5;

  /** Any act is predicted from this probability on. */
  private static final double THRESHOLD = 0.5;

  /** Actor that no party was put in for. */
  private static final String UNSTATED = "unstated";

  private final SortedMap<String, SortedMap<String, Integer>> acts = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> actors = new TreeMap<>();
  private final List<List<Double>> bins = new ArrayList<>();
  private final int[] actsInBin = new int[BINS];
  private double squaredError;
  private int rows;

  /** Starts with no rows. */
  public Evaluation() {
    for (int i = 0; i < BINS; i++) {
      bins.add(new ArrayList<>());
    }
  }

  /**
   * Counts one row.
   *
   * @param act the label: an act's code, or another code, which is folded to {@link #NONE}
   * @param actor the label: {@code RU}, {@code UA} or {@code unstated}; counted where {@code act}
   *     is one
   * @param answer the classifier's, with parties called RU and UA
   */
  public void add(String act, String actor, Classification answer) {
    rows++;
    Optional<Act> labelled = Act.findByCode(act);
    double any = answer.acts().anyAct().value();
    count(acts, labelled.map(Act::code).orElse(NONE), predicted(answer.acts()));
    if (labelled.isPresent()) {
      count(actors, actor, predicted(answer.actors()));
    }
    int bin = Math.min(BINS - 1, (int) (any * BINS));
    bins.get(bin).add(any);
    actsInBin[bin] += labelled.isPresent() ? 1 : 0;
    double error = any - (labelled.isPresent() ? 1 : 0);
    squaredError += error * error;
  }

  /** Returns how many rows were counted. */
  public int rows() {
    return rows;
  }

  /** Returns every class that was labelled or predicted, sorted. */
  public SortedSet<String> classes() {
    SortedSet<String> classes = new TreeSet<>(acts.keySet());
    acts.values().forEach(row -> classes.addAll(row.keySet()));
    return classes;
  }

  /** Returns every actor that was labelled or predicted, sorted. */
  public SortedSet<String> actors() {
    SortedSet<String> names = new TreeSet<>(actors.keySet());
    actors.values().forEach(row -> names.addAll(row.keySet()));
    return names;
  }

  /** Returns how many rows were labelled {@code label} and predicted {@code predicted}. */
  public int actCount(String label, String predicted) {
    return acts.getOrDefault(label, new TreeMap<>()).getOrDefault(predicted, 0);
  }

  /** Returns how many acts were labelled and predicted to be of these actors. */
  public int actorCount(String label, String predicted) {
    return actors.getOrDefault(label, new TreeMap<>()).getOrDefault(predicted, 0);
  }

  /** Returns how many of those predicted {@code name} are. */
  public Proportion precision(String name) {
    int predicted = classes().stream().mapToInt(label -> actCount(label, name)).sum();
    return new Proportion(actCount(name, name), predicted);
  }

  /** Returns how many of those labelled {@code name} were predicted so. */
  public Proportion recall(String name) {
    int labelled = classes().stream().mapToInt(predicted -> actCount(name, predicted)).sum();
    return new Proportion(actCount(name, name), labelled);
  }

  /** Returns how many of those predicted to be any act are one. */
  public Proportion anyPrecision() {
    int hits = anyHits();
    return new Proportion(hits, hits + recall(NONE).of() - recall(NONE).count());
  }

  /** Returns how many acts were predicted to be any act. */
  public Proportion anyRecall() {
    return new Proportion(anyHits(), rows - recall(NONE).of());
  }

  /** Returns how many rows got their very label. */
  public Proportion accuracy() {
    return new Proportion(classes().stream().mapToInt(name -> actCount(name, name)).sum(), rows);
  }

  /** Returns how many acts got their very actor. */
  public Proportion actorAccuracy() {
    int right = actors().stream().mapToInt(name -> actorCount(name, name)).sum();
    return new Proportion(right, rows - recall(NONE).of());
  }

  /** Returns how many of the rows in bin {@code i} of the probability of any act were one. */
  public Proportion observed(int i) {
    return new Proportion(actsInBin[i], bins.get(i).size());
  }

  /** Returns the mean probability of any act in bin {@code i}; 0 if it is empty. */
  public double predicted(int i) {
    return bins.get(i).stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** Returns the mean squared error of the probability of any act (Brier score), 0 to 1. */
  public double brierScore() {
    return rows == 0 ? 0 : squaredError / rows;
  }

  private int anyHits() {
    int hits = 0;
    for (String label : classes()) {
      for (String predicted : classes()) {
        hits += label.equals(NONE) || predicted.equals(NONE) ? 0 : actCount(label, predicted);
      }
    }
    return hits;
  }

  private static String predicted(ActTable table) {
    return table.anyAct().value() >= THRESHOLD ? table.mostLikely().code() : NONE;
  }

  private static String predicted(ActorTable table) {
    String best = UNSTATED;
    int most = table.unstatedShare().toPpm();
    for (var entry : table.ppm().entrySet()) {
      PartyId party = entry.getKey();
      if (entry.getValue() > most) {
        best = party.code();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static void count(
      SortedMap<String, SortedMap<String, Integer>> table, String label, String predicted) {
    table.computeIfAbsent(label, row -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
  }
}
