package org.garant.sim.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Proportion;

/**
 * Scores incidents against the truth. Pure; names of events, incidents and detections and the order
 * in which they are given change nothing.
 *
 * <p>The feeds are the measure, not what was made of them: a row that was refused, set aside or
 * fell outside the case's period counts as one that no incident holds.
 */
public final class Scoring {
  private final Truth truth;
  private final Gate gate;
  private final SortedMap<Integer, TrueEvent> events = new TreeMap<>();
  private final SortedSet<Integer> observed;
  private final SortedMap<ContentId, Report> reports = new TreeMap<>();
  private final List<Judged> incidents = new ArrayList<>();
  private final Matching matching;

  /**
   * A detection and what it is really about.
   *
   * @param truth its row
   * @param modality how it was observed
   */
  record Report(TrueReport truth, Modality modality) {}

  private Scoring(Truth truth, List<Received> received, List<Incident> answers, Gate gate) {
    this.truth = truth;
    this.gate = gate;
    this.observed = truth.observed();
    truth.events().forEach(event -> events.put(event.id(), event));
    takeReports(received);
    takeIncidents(answers);
    this.matching =
        new Matching(
            incidents.stream().flatMap(each -> each.placed().stream()).toList(),
            truth.events(),
            gate);
  }

  /**
   * Returns how good {@code incidents} are.
   *
   * @param truth what really happened
   * @param received the detections that they were put together from, each with its row; of two rows
   *     that gave one detection the first counts
   * @param incidents the answer
   * @param gate how near an incident matches an event
   * @throws IllegalArgumentException if a detection is from no row of the truth, an incident holds
   *     an unknown detection, or two incidents hold the same one
   */
  public static Score score(
      Truth truth, List<Received> received, List<Incident> incidents, Gate gate) {
    return new Scoring(truth, received, incidents, gate).score();
  }

  private void takeReports(List<Received> received) {
    SortedMap<String, SortedMap<Integer, TrueReport>> rows = new TreeMap<>();
    for (TrueReport row : truth.reports()) {
      rows.computeIfAbsent(row.file(), file -> new TreeMap<>()).put(row.row(), row);
    }
    for (Received each : received) {
      TrueReport row = rows.getOrDefault(each.file(), Collections.emptySortedMap()).get(each.row());
      if (row == null) {
        throw new IllegalArgumentException(
            "the truth does not know row " + each.row() + " of " + each.file());
      }
      reports.putIfAbsent(each.detection(), new Report(row, each.modality()));
    }
  }

  private void takeIncidents(List<Incident> answers) {
    SortedSet<ContentId> linked = new TreeSet<>();
    for (Incident incident : answers) {
      List<Report> evidence = new ArrayList<>();
      for (ContentId detection : incident.evidence()) {
        Report report = reports.get(detection);
        if (report == null) {
          throw new IllegalArgumentException(
              "an incident holds the unknown detection " + detection);
        }
        if (!linked.add(detection)) {
          throw new IllegalArgumentException("two incidents hold the detection " + detection);
        }
        evidence.add(report);
      }
      incidents.add(Judged.of(incident, evidence));
    }
    // Sums of doubles depend on their order; the answer's own order shall not matter.
    incidents.sort(
        Comparator.comparingDouble(Judged::probability)
            .thenComparing(each -> each.incident().time().start())
            .thenComparing(each -> each.incident().id()));
  }

  private Score score() {
    List<Threshold> thresholds = new ArrayList<>();
    for (int percent = 0; percent < 100; percent += 5) {
      double floor = percent / 100.0;
      List<Matching.Pair> pairs = matching.from(floor);
      thresholds.add(new Threshold(percent, precision(floor, pairs), recall(pairs)));
    }
    List<Matching.Pair> likely = matching.from(Score.LIKELY);
    return new Score(
        gate,
        truth.events().size(),
        observed.size(),
        Score.FLOORS.stream().map(this::floor).toList(),
        thresholds,
        calibration(),
        coverage(from(Score.LIKELY)),
        meters(likely),
        acts(likely),
        mixes(likely),
        feeds());
  }

  private List<Judged> from(double floor) {
    return incidents.stream().filter(each -> each.probability() >= floor).toList();
  }

  private FloorScore floor(double floor) {
    List<Judged> kept = from(floor);
    List<Matching.Pair> pairs = matching.from(floor);
    List<Double> errors = meters(pairs);
    SortedMap<Integer, Integer> holders = new TreeMap<>();
    int linked = 0;
    for (Judged each : kept) {
      each.events().keySet().forEach(event -> holders.merge(event, 1, Integer::sum));
      linked += each.trueReports();
    }
    int trueReports = (int) truth.reports().stream().filter(row -> !row.isClutter()).count();
    return new FloorScore(
        floor,
        (int) kept.stream().filter(each -> each.placed().isEmpty()).count(),
        pairCounts(kept),
        precision(floor, pairs),
        recall(pairs),
        Estimate.mean(holders.values().stream().map(Integer::doubleValue).sorted().toList(), 1),
        new Proportion(holders.size(), observed.size()),
        new Proportion(linked, trueReports),
        Estimate.quantile(errors, 0.5),
        Estimate.quantile(errors, 0.9));
  }

  private PairCounts pairCounts(List<Judged> kept) {
    long right = 0;
    long together = 0;
    for (Judged each : kept) {
      together += PairCounts.of(each.reports());
      for (int count : each.events().values()) {
        right += PairCounts.of(count);
      }
    }
    SortedMap<Integer, Integer> sizes = new TreeMap<>();
    for (TrueReport row : truth.reports()) {
      if (!row.isClutter()) {
        sizes.merge(row.event(), 1, Integer::sum);
      }
    }
    long real = 0;
    for (int size : sizes.values()) {
      real += PairCounts.of(size);
    }
    return new PairCounts(right, together, real);
  }

  private Proportion precision(double floor, List<Matching.Pair> pairs) {
    return new Proportion(pairs.size(), from(floor).size());
  }

  private Proportion recall(List<Matching.Pair> pairs) {
    return new Proportion(
        (int) pairs.stream().filter(pair -> observed.contains(pair.event().id())).count(),
        observed.size());
  }

  private Optional<Calibration> calibration() {
    return Calibration.of(
        incidents.stream()
            .map(each -> new Calibration.Said(each.probability(), each.isReal()))
            .toList());
  }

  private Coverage coverage(List<Judged> kept) {
    List<Double> squares = new ArrayList<>();
    int areaWide = 0;
    for (Judged each : kept) {
      Optional<TrueEvent> main = each.mainEvent(events);
      if (main.isPresent()) {
        Optional<Placed> placed = each.placed();
        if (placed.isPresent()) {
          squares.add(placed.get().squaredMahalanobis(main.get()));
        } else {
          areaWide++;
        }
      }
    }
    return Coverage.of(squares, areaWide);
  }

  private List<ActScore> acts(List<Matching.Pair> likely) {
    SortedMap<Integer, Incident> matches = new TreeMap<>();
    likely.forEach(pair -> matches.put(pair.event().id(), pair.incident().incident()));
    SortedMap<String, SortedMap<String, List<TrueEvent>>> byAct = new TreeMap<>();
    for (int id : observed) {
      TrueEvent event = events.get(id);
      if (event != null) {
        byAct
            .computeIfAbsent(event.kind(), kind -> new TreeMap<>())
            .computeIfAbsent(event.act(), act -> new ArrayList<>())
            .add(event);
      }
    }
    List<ActScore> acts = new ArrayList<>();
    byAct.forEach((kind, ofKind) ->
        ofKind.forEach((act, all) -> {
          int matched = 0;
          int named = 0;
          for (TrueEvent event : all) {
            Incident match = matches.get(event.id());
            if (match != null) {
              matched++;
              if (match.acts().mostLikely().code().equals(act)) {
                named++;
              }
            }
          }
          acts.add(
              new ActScore(
                  kind, act, new Proportion(matched, all.size()), new Proportion(named, matched)));
        }));
    return acts;
  }

  private List<MixScore> mixes(List<Matching.Pair> likely) {
    SortedMap<ContentId, Double> matches = new TreeMap<>();
    likely.forEach(pair -> matches.put(pair.incident().incident().id(), pair.meters()));
    SortedMap<String, List<Judged>> byMix = new TreeMap<>();
    for (Judged each : from(Score.LIKELY)) {
      String mix = each.modalities().stream().map(Modality::code).collect(Collectors.joining("+"));
      byMix.computeIfAbsent(mix, code -> new ArrayList<>()).add(each);
    }
    List<MixScore> mixes = new ArrayList<>();
    for (List<Judged> all : byMix.values()) {
      List<Double> errors = new ArrayList<>();
      for (Judged each : all) {
        Double meters = matches.get(each.incident().id());
        if (meters != null) {
          errors.add(meters);
        }
      }
      errors.sort(null);
      mixes.add(
          new MixScore(
              all.getFirst().modalities(),
              new Proportion(errors.size(), all.size()),
              new Proportion((int) all.stream().filter(Judged::isReal).count(), all.size()),
              Estimate.quantile(errors, 0.5),
              coverage(all).in90()));
    }
    return mixes;
  }

  private List<FeedScore> feeds() {
    SortedMap<String, FeedCount> byFile = new TreeMap<>();
    FeedCount all = new FeedCount();
    for (TrueReport row : truth.reports()) {
      byFile.computeIfAbsent(row.file(), file -> new FeedCount()).addRow(row);
      all.addRow(row);
    }
    SortedMap<ContentId, Double> holders = new TreeMap<>();
    SortedSet<ContentId> related = new TreeSet<>();
    for (Judged each : incidents) {
      each.incident().evidence().forEach(id -> holders.put(id, each.probability()));
      each.incident().related().forEach(link -> related.add(link.detection()));
    }
    reports.forEach((id, report) -> {
      Optional<Double> holder = Optional.ofNullable(holders.get(id));
      byFile
          .computeIfAbsent(report.truth().file(), file -> new FeedCount())
          .addTaken(report.truth(), holder, related.contains(id));
      all.addTaken(report.truth(), holder, related.contains(id));
    });
    List<FeedScore> feeds = new ArrayList<>();
    byFile.forEach((file, count) -> feeds.add(count.score(file)));
    feeds.add(all.score(""));
    return feeds;
  }

  private static List<Double> meters(List<Matching.Pair> pairs) {
    return pairs.stream().map(Matching.Pair::meters).sorted().toList();
  }

  /** Counts the rows of a feed. */
  private static final class FeedCount {
    private int trueRows;
    private int clutterRows;
    private int taken;
    private int trueLinked;
    private int clutterLinked;
    private int clutterLinkedBelow;
    private int clutterRelated;

    void addRow(TrueReport row) {
      if (row.isClutter()) {
        clutterRows++;
      } else {
        trueRows++;
      }
    }

    void addTaken(TrueReport row, Optional<Double> holder, boolean related) {
      taken++;
      boolean likely = holder.isPresent() && holder.get() >= Score.LIKELY;
      if (!row.isClutter()) {
        trueLinked += likely ? 1 : 0;
      } else if (likely) {
        clutterLinked++;
      } else if (holder.isPresent()) {
        clutterLinkedBelow++;
      } else if (related) {
        clutterRelated++;
      }
    }

    FeedScore score(String file) {
      return new FeedScore(
          file,
          new Proportion(taken, trueRows + clutterRows),
          new Proportion(trueLinked, trueRows),
          new Proportion(clutterLinked, clutterRows),
          clutterLinkedBelow,
          clutterRelated);
    }
  }
}
