package org.garant.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.garant.cli.publication.Publication;
import org.garant.cli.publication.PublishedFile;
import org.garant.core.engine.CaseEngine;
import org.garant.core.engine.Engine;
import org.garant.core.engine.State;
import org.garant.core.event.Entry;
import org.garant.core.event.EntryCodec;
import org.garant.core.quantity.ContentId;
import org.garant.core.report.RecordPoint;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.log.Facet;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.merkle.MerkleTree;
import org.garant.log.note.VerifierKey;
import org.garant.log.verify.LogReport;
import org.garant.log.verify.LogVerifier;
import org.garant.log.verify.Problem;
import org.garant.log.verify.VerifiedLeaf;

/**
 * Re-derives a record from its public files alone: the log from its leaves to its signed root, then
 * every published file from the released facets, and compares byte for byte.
 */
public final class RecordVerifier {
  /** The most leaves and files beside the record that are listed as wrong. */
  private static final int LISTED_MAX = 1_000;

  private final Path folder;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Hash> leafHashes = new ArrayList<>();
  private State state = State.empty();
  private Optional<Entry.ReportPublished> report = Optional.empty();
  private long reportIndex = -1;
  private long notDisclosed;
  private long unlisted;
  private int listed;

  /** Whether an entry could not be taken up, so that nothing can be derived. */
  private boolean unreadable;

  private RecordVerifier(Path folder) {
    this.folder = folder;
  }

  /**
   * Verifies the record in {@code folder}.
   *
   * @param folder the output folder; {@code private/} is never looked at
   * @param key the key that the reader trusts; if empty, the published one is believed
   * @param executor reads and checks the log's files
   * @return empty if the folder never was a record
   */
  public static Optional<Verification> verify(
      Path folder, Optional<VerifierKey> key, Executor executor) {
    return new RecordVerifier(folder).run(key, executor);
  }

  private Optional<Verification> run(Optional<VerifierKey> key, Executor executor) {
    LogReport log =
        new LogVerifier(executor).verify(folder.resolve(PublishedFile.LOG), key, this::takeLeaf);
    return switch (log) {
      case LogReport.NotALog none -> Optional.empty();
      case LogReport.Checked checked -> Optional.of(compare(checked));
    };
  }

  /** Applies the leaf's entry, if it is released. */
  private void takeLeaf(VerifiedLeaf leaf) {
    leafHashes.add(leaf.leafHash());
    if (reportIndex >= 0 && reportIndex == leaf.index() - 1 && anotherMaker(state).isEmpty()) {
      addToLog(reportIndex, "a report is the last entry of its log, but entries follow this one");
    }
    Optional<Facet> facet =
        leaf.released().stream().filter(each -> each.name().equals("public")).findFirst();
    if (facet.isEmpty()) {
      notDisclosed++;
      leaf.leaf().facets().stream()
          .filter(promised -> promised.name().equals("public"))
          .findFirst()
          .ifPresent(promised -> {
            String hex = promised.commitment().hex();
            differences.add(
                new Difference(
                    PublishedFile.LOG + "/facet/" + hex.substring(0, 2) + "/" + hex,
                    leaf.index(),
                    "NOT-DISCLOSED: the content of this entry is not released",
                    true));
          });
      return;
    }
    if (anotherMaker(state).isPresent()) {
      return; // that release may know entries that this one does not
    }
    try {
      Entry entry = EntryCodec.decode(CanonicalJson.parseObject(facet.get().bytes()));
      state = Engine.apply(state, entry);
      if (anotherMaker(state).isEmpty()) {
        checkEnvelope(leaf, entry);
      }
      if (entry instanceof Entry.ReportPublished published) {
        report = Optional.of(published);
        reportIndex = leaf.index();
      }
    } catch (RuntimeException e) { // whoever owns the key may have signed anything
      unreadable = true;
      addToLog(leaf.index(), "the entry cannot be read: " + reason(e));
    }
  }

  /** What everyone sees of a leaf says the same as the entry that it carries. */
  private void checkEnvelope(VerifiedLeaf verified, Entry entry) {
    long index = verified.index();
    Leaf leaf = verified.leaf();
    String kind = EntryCodec.kind(entry);
    if (!leaf.kind().text().equals(kind)) {
      addToLog(index, "the leaf says kind " + leaf.kind().text() + ", its entry is of " + kind);
    }
    switch (entry) {
      case Entry.ObservationReceived received -> {
        String source = received.observation().source().name();
        if (!leaf.source().equals(Optional.of(source))) {
          addToLog(
              index,
              "the leaf says source "
                  + leaf.source().orElse("none")
                  + ", its observation is from "
                  + source);
        }
      }
      case Entry.Tick tick -> {
        if (Leaf.rounded(tick.at()) != leaf.recordedAtSeconds()) {
          addToLog(
              index, "the leaf was taken at " + leaf.recordedAt() + ", its tick says " + tick.at());
        }
      }
      case Entry.ReportPublished published -> {
        if (published.inputs() != index) {
          addToLog(
              index,
              "the report names "
                  + published.inputs()
                  + " entries as its inputs, "
                  + index
                  + " come before it");
        }
      }
      default -> {}
    }
  }

  private void addToLog(long index, String what) {
    add(new Difference(PublishedFile.LOG, index, what, false));
  }

  private void add(Difference difference) {
    if (listed++ < LISTED_MAX) {
      differences.add(difference);
    } else {
      unlisted++;
    }
  }

  private static String reason(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Verification compare(LogReport.Checked log) {
    List<Difference> all = new ArrayList<>();
    for (Problem problem : log.problems()) {
      all.add(
          new Difference(
              PublishedFile.LOG + "/" + problem.file(),
              problem.index(),
              problem.message(),
              problem.kind() == Problem.Kind.MISSING));
    }
    Optional<String> refusal = Optional.empty();
    int reproduced = 0;
    int published = countPublished();
    checkFolder();
    if (notDisclosed == 0 && !unreadable && leafHashes.size() == log.leavesRead()) {
      refusal = refusal();
      if (refusal.isEmpty()) {
        reproduced = rederive(log, published);
      }
    }
    all.addAll(differences);
    return new Verification(
        log.checkpoint(),
        log.signature(),
        log.leavesRead(),
        reproduced,
        published,
        notDisclosed,
        all,
        log.problemCount() - log.problems().size() + all.size() + unlisted,
        refusal);
  }

  private Optional<String> refusal() {
    if (state.engine().isEmpty()) {
      return Optional.of("the log holds no assessed case");
    }
    Optional<String> other = anotherMaker(state);
    if (other.isPresent()) {
      return other;
    }
    if (report.isEmpty()) {
      return Optional.of("the log ends before a report was published");
    }
    return Optional.empty();
  }

  /**
   * Returns which other release or calibration made the record, as one line, if it was not this
   * one.
   *
   * @param state what the record's entries so far amount to
   */
  public static Optional<String> anotherMaker(State state) {
    return state
        .engine()
        .flatMap(made -> {
          if (!made.version().equals(Engine.VERSION)) {
            return Optional.of(
                "the record was made by engine "
                    + made.version()
                    + ", this is "
                    + Engine.VERSION
                    + ": use garant "
                    + made.version());
          }
          if (!made.calibration().equals(Engine.CALIBRATION)) {
            return Optional.of(
                "the record was made with calibration "
                    + made.calibration()
                    + ", this release has "
                    + Engine.CALIBRATION);
          }
          return Optional.empty();
        })
        .map(Difference::oneLine);
  }

  /** Nothing lies beside the published files that a reader could take for one of them. */
  private void checkFolder() {
    List<Path> found;
    try (Stream<Path> entries = Files.list(folder)) {
      found = entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Path file : found) {
      String name = String.valueOf(file.getFileName());
      boolean published = PublishedFile.ALL.contains(name);
      if (published && Files.isSymbolicLink(file)) {
        add(new Difference(name, -1, "is a link to elsewhere, which is not followed", false));
      } else if (!published
          && !name.equals(PublishedFile.LOG)
          && !name.equals(PublishedFile.PRIVATE)
          && !name.startsWith(".")) {
        add(new Difference(name, -1, "is not part of the record", false));
      }
    }
  }

  /** Makes every file anew and compares; returns how many candidates came out as published. */
  private int rederive(LogReport.Checked log, int published) {
    Entry.ReportPublished committed = report.orElseThrow();
    Publication publication;
    try {
      if (committed.inputs() < 0 || committed.inputs() > leafHashes.size()) {
        throw new JsonException("the report names entries that are not there");
      }
      CaseEngine engine = new CaseEngine(state);
      RecordPoint inputs =
          new RecordPoint(
              log.checkpoint().orElseThrow().origin(),
              committed.inputs(),
              MerkleTree.rootAt(leafHashes, (int) committed.inputs()).hex());
      publication = Publication.of(engine.report(inputs), engine.derivation());
    } catch (RuntimeException e) { // as above
      addToLog(reportIndex, "the record cannot be derived from: " + reason(e));
      return 0;
    }
    if (!publication.digest().equals(committed.digest())) {
      addToLog(reportIndex, "this entry commits to another digest than the record gives");
    }
    int reproduced = published;
    for (String name : PublishedFile.ALL) {
      byte[] derived = publication.files().getOrDefault(name, new byte[0]);
      Optional<byte[]> found = read(name);
      if (found.isEmpty()) {
        if (!Files.isSymbolicLink(folder.resolve(name))) { // that is told already
          differences.add(new Difference(name, -1, "the file is missing", true));
        }
        reproduced = name.equals(PublishedFile.CANDIDATES) ? 0 : reproduced;
      } else if (name.equals(PublishedFile.CANDIDATES)) {
        CandidateDifferences compared = CandidateDifferences.of(found.get(), derived);
        differences.addAll(compared.differences());
        unlisted += compared.count() - compared.differences().size();
        reproduced = compared.reproduced();
      } else if (!Arrays.equals(found.get(), derived)) {
        differences.add(firstDifference(name, found.get(), derived));
      }
    }
    Optional<byte[]> manifest = read(PublishedFile.MANIFEST);
    if (manifest.isPresent() && !ContentId.of(manifest.get()).equals(committed.manifest())) {
      differences.add(
          new Difference(
              PublishedFile.MANIFEST,
              reportIndex,
              "its hash is not the one that this entry of the log commits to",
              false));
    } else if (!publication.manifest().equals(committed.manifest())) {
      differences.add(
          new Difference(
              PublishedFile.LOG,
              reportIndex,
              "this entry commits to another manifest than the record gives",
              false));
    }
    return reproduced;
  }

  private static Difference firstDifference(String name, byte[] found, byte[] derived) {
    int at = Arrays.mismatch(found, derived);
    int line = 1;
    for (int i = 0; i < at && i < found.length; i++) {
      if (found[i] == '\n') {
        line++;
      }
    }
    return new Difference(
        name, at, "differs from what the record gives from this byte on, in line " + line, false);
  }

  private int countPublished() {
    return read(PublishedFile.CANDIDATES).map(CandidateDifferences::countLines).orElse(0);
  }

  private Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the members of {@code json} that differ from {@code other}'s, as paths. */
  static List<String> differingMembers(JsonObject json, JsonObject other) {
    List<String> paths = new ArrayList<>();
    for (String name : json.names()) {
      Optional<JsonObject> mine = objectAt(json, name);
      Optional<JsonObject> theirs = objectAt(other, name);
      if (mine.isPresent() && theirs.isPresent()) {
        differingMembers(mine.get(), theirs.get()).forEach(path -> paths.add(name + "." + path));
      } else if (!Objects.equals(json.members().get(name), other.members().get(name))) {
        paths.add(name);
      }
    }
    return paths;
  }

  private static Optional<JsonObject> objectAt(JsonObject json, String name) {
    return json.members().get(name) instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }
}
