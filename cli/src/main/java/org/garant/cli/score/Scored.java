package org.garant.cli.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.garant.cli.CommandException;
import org.garant.core.engine.CaseEngine;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.event.Numbered;
import org.garant.core.fusion.Incident;
import org.garant.core.observation.Detection;
import org.garant.core.quantity.ContentId;
import org.garant.intake.Excerpt;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.sim.score.Gate;
import org.garant.sim.score.Received;
import org.garant.sim.score.Score;
import org.garant.sim.score.Scoring;
import org.garant.sim.score.Subject;
import org.garant.sim.score.TrueReport;

/**
 * A record of an invented case with its score.
 *
 * @param subject which record and which truth
 * @param score how good it is
 */
public record Scored(Subject subject, Score score) {
  private static final String SYNTHETIC = "synthetic";

  /**
   * Scores the record in {@code folder} against the truth in {@code truth}.
   *
   * @param gate how near an incident matches an event
   * @param executor reads and checks the log's files
   * @param progress takes a line for each step
   * @throws CommandException if one of the two cannot be read or they do not belong together
   */
  public static Scored of(
      Path folder, Path truth, Gate gate, Executor executor, Consumer<String> progress) {
    TruthFolder known = TruthFolder.read(truth);
    progress.accept("replaying the record");
    ReplayedRecord replayed = ReplayedRecord.read(folder, executor);
    try {
      JsonObject caseFile = replayed.state().caseFile().orElseThrow();
      if (!caseFile.string("nature").equals(SYNTHETIC)) {
        throw CommandException.badInput(
            folder
                + ": expected the record of a synthetic case, found one of nature "
                + Excerpt.of(caseFile.string("nature"))
                + ": nobody knows the truth to score it against");
      }
      compareFeeds(truth, known, replayed);
      List<Received> received = received(truth, known, replayed);
      progress.accept("fusing and scoring");
      List<Incident> incidents = new CaseEngine(replayed.state()).derivation().incidents();
      return new Scored(
          new Subject(
              caseFile.string("title"),
              known.scenario(),
              known.seed(),
              known.id(),
              replayed.checkpoint().origin(),
              replayed.checkpoint().size(),
              replayed.checkpoint().root().hex(),
              replayed.state().engine().orElseThrow().version()),
          Scoring.score(known.truth(), received, incidents, gate));
    } catch (JsonException e) { // whoever owns the key may have signed anything
      throw CommandException.badInput(folder + ": cannot be derived from: " + e.getMessage());
    }
  }

  /** Makes sure that the record was made from the very files that the truth is about. */
  private static void compareFeeds(Path truth, TruthFolder known, ReplayedRecord replayed) {
    SortedMap<String, FileReceipt> receipts = new TreeMap<>();
    replayed.state().receipts().toList().forEach(each -> receipts.put(each.file(), each));
    SortedMap<String, SortedSet<Integer>> rows = new TreeMap<>();
    for (TrueReport report : known.truth().reports()) {
      rows.computeIfAbsent(report.file(), file -> new TreeSet<>()).add(report.row());
    }
    for (var feed : known.feeds().entrySet()) {
      FileReceipt receipt = receipts.get(feed.getKey());
      if (receipt == null) {
        throw CommandException.badInput(
            truth
                + ": does not belong to this record: the record read no file "
                + Excerpt.of(feed.getKey()));
      }
      ContentId sha256 = receipt.sha256();
      if (!sha256.equals(feed.getValue())) {
        throw CommandException.badInput(
            truth
                + ": does not belong to this record: "
                + Excerpt.of(feed.getKey())
                + " has SHA-256 "
                + feed.getValue()
                + " here, the record read one with "
                + sha256);
      }
    }
    rows.forEach((file, numbers) -> {
      FileReceipt receipt = receipts.get(file);
      int expected = receipt == null ? 0 : receipt.rows();
      if (numbers.size() != expected || numbers.last() != expected) {
        throw CommandException.badInput(
            truth.resolve(TruthFolder.REPORTS)
                + ": expected rows 1 to "
                + expected
                + " of "
                + file
                + " once each, found "
                + numbers.size()
                + " rows up to "
                + numbers.last());
      }
    });
  }

  /** Returns the detections of the record with their rows, each of which the truth must know. */
  private static List<Received> received(Path truth, TruthFolder known, ReplayedRecord replayed) {
    SortedSet<String> files = new TreeSet<>();
    known.truth().reports().forEach(report -> files.add(report.file()));
    List<Received> received = new ArrayList<>();
    for (Numbered<Entry.ObservationReceived> each : replayed.state().observations().toList()) {
      Entry.ObservationReceived entry = each.item();
      Optional<Detection> detection =
          entry.observation() instanceof Detection found ? Optional.of(found) : Optional.empty();
      if (detection.isEmpty()) {
        continue;
      }
      if (!files.contains(entry.file())) {
        throw CommandException.badInput(
            truth.resolve(TruthFolder.REPORTS)
                + ": expected every row of "
                + Excerpt.of(entry.file())
                + ", which the record holds detections from, found none");
      }
      received.add(
          new Received(
              entry.file(), entry.row(), detection.get().id(), detection.get().modality()));
    }
    return received;
  }
}
