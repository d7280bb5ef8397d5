package org.garant.cli.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
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
  private final Path folder;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Hash> leafHashes = new ArrayList<>();
  private State state = State.empty();
  private Optional<Entry.ReportPublished> report = Optional.empty();
  private long reportIndex = -1;
  private long notDisclosed;
  private long unlisted;

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
    if (otherRelease().isPresent()) {
      return; // that release may know entries that this one does not
    }
    try {
      Entry entry = EntryCodec.decode(CanonicalJson.parseObject(facet.get().bytes()));
      if (entry instanceof Entry.ReportPublished published) {
        report = Optional.of(published);
        reportIndex = leaf.index();
      }
      state = Engine.apply(state, entry);
    } catch (JsonException | IllegalArgumentException e) {
      differences.add(
          new Difference(
              PublishedFile.LOG,
              leaf.index(),
              "the entry cannot be read: " + e.getMessage(),
              false));
    }
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
    if (notDisclosed == 0 && differences.isEmpty() && leafHashes.size() == log.leavesRead()) {
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
    Optional<String> made = otherRelease();
    if (made.isPresent()) {
      return Optional.of(
          "the record was made by engine "
              + made.get()
              + ", this is "
              + Engine.VERSION
              + ": use garant "
              + made.get());
    }
    if (report.isEmpty()) {
      return Optional.of("the log ends before a report was published");
    }
    return Optional.empty();
  }

  /** Returns the release that made the record, if it is not this one. */
  private Optional<String> otherRelease() {
    return state
        .engine()
        .map(Entry.EngineDeclared::version)
        .filter(version -> !version.equals(Engine.VERSION));
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
    } catch (JsonException | IllegalArgumentException e) {
      differences.add(
          new Difference(
              PublishedFile.LOG,
              reportIndex,
              "the record cannot be derived from: " + e.getMessage(),
              false));
      return 0;
    }
    int reproduced = published;
    for (String name : PublishedFile.ALL) {
      byte[] derived = publication.files().getOrDefault(name, new byte[0]);
      Optional<byte[]> found = read(name);
      if (found.isEmpty()) {
        differences.add(new Difference(name, -1, "the file is missing", true));
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
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
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
