package org.garant.cli.assess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garant.cli.publication.Publication;
import org.garant.core.engine.CaseEngine;
import org.garant.core.engine.Engine;
import org.garant.core.event.Entry;
import org.garant.core.event.EntryCodec;
import org.garant.core.report.CaseReport;
import org.garant.core.report.RecordPoint;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.log.Facet;
import org.garant.log.Leaf;
import org.garant.log.LeafKind;
import org.garant.log.LogException;
import org.garant.log.RandomBytes;
import org.garant.log.note.Checkpoint;
import org.garant.log.write.LogWriter;

/**
 * Writes a case's record: its log first, then what follows from it, then the leaf that seals both.
 */
public final class RecordWriter {
  /** The facet that is released: cases built on public sources release everything. */
  private static final String PUBLIC = "public";

  private static final int LEAVES_AT_ONCE = 1_000;

  private final Path folder;
  private final String origin;
  private final RandomBytes random;
  private final Instant now;

  /**
   * Prepares to write.
   *
   * @param folder an empty folder
   * @param origin the log's name
   * @param random where salts and keys come from
   * @param now what the shell's clock shows; rounded to 60 s it is the only time in the record
   */
  RecordWriter(Path folder, String origin, RandomBytes random, Instant now) {
    this.folder = folder;
    this.origin = origin;
    this.random = random;
    this.now = Instant.ofEpochSecond(Leaf.rounded(now));
  }

  /**
   * What was written.
   *
   * @param report the report
   * @param publication the published files
   * @param checkpoint the log's last checkpoint
   * @param key the key that checks its signature, as text
   */
  public record Written(
      CaseReport report, Publication publication, Checkpoint checkpoint, String key) {}

  /** Returns what the clock shows, rounded as the record has it. */
  Instant now() {
    return now;
  }

  /** Writes {@code entries} and what follows from them. */
  Written write(List<Entry> entries) throws IOException {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "record");
              thread.setDaemon(true);
              return thread;
            });
    try (LogWriter log = LogWriter.create(folder, origin, LogWriter.Setup.of(random, executor))) {
      // What follows from the entries does not depend on where they are stored, so both go on at
      // once.
      CompletableFuture<CaseEngine> derived =
          CompletableFuture.supplyAsync(() -> new CaseEngine(Engine.replay(entries)), executor);
      append(log, entries);
      Checkpoint inputs = log.publish();
      CaseEngine engine = derived.join();
      CaseReport report =
          engine.report(new RecordPoint(origin, inputs.size(), inputs.root().hex()));
      Publication publication = Publication.of(report, engine.derivation());
      for (Map.Entry<String, byte[]> file : publication.files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      append(
          log,
          List.of(
              new Entry.ReportPublished(
                  publication.manifest(), publication.digest(), inputs.size())));
      return new Written(report, publication, log.publish(), log.verifierKey().text());
    } finally {
      executor.shutdown();
    }
  }

  private void append(LogWriter log, List<Entry> entries) {
    for (int start = 0; start < entries.size(); start += LEAVES_AT_ONCE) {
      List<Facet> facets = new ArrayList<>();
      List<Leaf> leaves = new ArrayList<>();
      int end = Math.min(entries.size(), start + LEAVES_AT_ONCE);
      for (Entry entry : entries.subList(start, end)) {
        JsonObject content = EntryCodec.encode(entry);
        Facet facet =
            new Facet(
                PUBLIC,
                "application/json",
                random.next(Facet.SALT_BYTES),
                CanonicalJson.write(content));
        Leaf leaf =
            Leaf.of(LeafKind.of(EntryCodec.kind(entry)), origin, now, List.of(facet.promise()));
        facets.add(facet);
        leaves.add(
            entry instanceof Entry.ObservationReceived received
                ? leaf.withSource(received.observation().source().name())
                : leaf);
      }
      // Facets first: a leaf must never be durable whose released content is lost.
      log.release(facets);
      try {
        log.appendAll(leaves).join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof LogException cause ? cause : e;
      }
    }
  }
}
