package org.garant.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.garant.cli.publication.Publication;
import org.garant.cli.publication.PublishedFile;
import org.garant.core.engine.CaseEngine;
import org.garant.core.engine.Engine;
import org.garant.core.event.Entry;
import org.garant.core.event.EntryCodec;
import org.garant.core.quantity.ContentId;
import org.garant.core.report.RecordPoint;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonObject;
import org.garant.log.Facet;
import org.garant.log.FacetCommitment;
import org.garant.log.Leaf;
import org.garant.log.LeafKind;
import org.garant.log.note.Checkpoint;
import org.garant.log.verify.LogVerifier;
import org.garant.log.write.LogWriter;

/**
 * What someone can make who owns the log's key: a record whose every hash and signature is right
 * and whose content is not.
 */
final class Forgery {
  private static final String ORIGIN = "local/small";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final SplittableRandom random = new SplittableRandom(1);
  private UnaryOperator<Leaf> leafChange = leaf -> leaf;
  private UnaryOperator<Entry.ReportPublished> reportChange = report -> report;

  /** Changes what is published. */
  interface Change {
    void apply(SortedMap<String, byte[]> files) throws Exception;
  }

  /** Lets every leaf be changed before it is logged. */
  Forgery withLeaves(UnaryOperator<Leaf> change) {
    leafChange = change;
    return this;
  }

  /** Lets the entry that seals the record be changed. */
  Forgery withReport(UnaryOperator<Entry.ReportPublished> change) {
    reportChange = change;
    return this;
  }

  /** Returns the entries of a record, as its released facets give them. */
  static List<JsonObject> contents(Path record) {
    List<JsonObject> contents = new ArrayList<>();
    new LogVerifier(Runnable::run)
        .verify(
            record.resolve(PublishedFile.LOG),
            Optional.empty(),
            leaf -> {
              try {
                contents.add(CanonicalJson.parseObject(leaf.released().getFirst().bytes()));
              } catch (org.garant.json.JsonException e) {
                throw new IllegalStateException(e);
              }
            });
    return contents;
  }

  /** Writes a log of these contents alone; nothing is published beside it. */
  void writeLog(Path folder, List<JsonObject> contents) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (LogWriter log =
        LogWriter.create(folder, ORIGIN, LogWriter.Setup.of(random::nextBytes, executor))) {
      append(log, contents);
      log.publish();
    } finally {
      executor.shutdown();
    }
  }

  /**
   * Writes a record of these inputs, changes what is published and lets manifest and last leaf
   * agree with the change.
   */
  void writeRecord(Path folder, List<JsonObject> inputs, Change change) throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (LogWriter log =
        LogWriter.create(folder, ORIGIN, LogWriter.Setup.of(random::nextBytes, executor))) {
      append(log, inputs);
      Checkpoint checkpoint = log.publish();
      List<Entry> entries = new ArrayList<>();
      for (JsonObject content : inputs) {
        entries.add(EntryCodec.decode(content));
      }
      CaseEngine engine = new CaseEngine(Engine.replay(entries));
      Publication publication =
          Publication.of(
              engine.report(new RecordPoint(ORIGIN, checkpoint.size(), checkpoint.root().hex())),
              engine.derivation());
      SortedMap<String, byte[]> files = new TreeMap<>(publication.files());
      change.apply(files);
      files.put(PublishedFile.MANIFEST, mended(publication.files(), files));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      append(
          log,
          List.of(
              EntryCodec.encode(
                  reportChange.apply(
                      new Entry.ReportPublished(
                          ContentId.of(files.get(PublishedFile.MANIFEST)),
                          publication.digest(),
                          checkpoint.size())))));
      log.publish();
    } finally {
      executor.shutdown();
    }
  }

  /** Returns the manifest of {@code files}, where it was that of {@code original}. */
  static byte[] mended(Map<String, byte[]> original, Map<String, byte[]> files) {
    String manifest = new String(files.get(PublishedFile.MANIFEST), StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> file : original.entrySet()) {
      if (!file.getKey().equals(PublishedFile.MANIFEST)) {
        manifest =
            manifest.replace(
                entry(file.getValue()), entry(requireNonNull(files.get(file.getKey()))));
      }
    }
    return manifest.getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(byte[] bytes) {
    return "{\"bytes\":" + bytes.length + ",\"sha256\":\"" + ContentId.of(bytes).hex() + "\"}";
  }

  private void append(LogWriter log, List<JsonObject> contents) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (JsonObject content : contents) {
      byte[] salt = new byte[Facet.SALT_BYTES];
      random.nextBytes(salt);
      Facet facet = new Facet("public", "application/json", salt, CanonicalJson.write(content));
      log.release(List.of(facet));
      leaves.add(leafChange.apply(leaf(content, List.of(facet.promise()))));
    }
    if (!leaves.isEmpty()) {
      log.appendAll(leaves).join();
    }
  }

  /** Returns the leaf that goes with the entry; any, if nobody knows such an entry. */
  private static Leaf leaf(JsonObject content, List<FacetCommitment> facets) {
    Entry entry;
    try {
      entry = EntryCodec.decode(content);
    } catch (RuntimeException e) {
      return Leaf.of(LeafKind.of("observation"), ORIGIN, NOW, facets);
    }
    LeafKind kind = LeafKind.of(EntryCodec.kind(entry));
    return switch (entry) {
      case Entry.Tick tick -> Leaf.of(kind, ORIGIN, tick.at(), facets);
      case Entry.ObservationReceived received ->
          Leaf.of(kind, ORIGIN, NOW, facets).withSource(received.observation().source().name());
      default -> Leaf.of(kind, ORIGIN, NOW, facets);
    };
  }
}
