package org.garant.log.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.garant.log.LogException;
import org.garant.log.note.Checkpoint;
import org.garant.log.note.SignedNote;
import org.garant.log.note.VerifierKey;
import org.garant.log.tile.TilePath;

/**
 * Recomputes a published log from its leaves to its signed root.
 *
 * <p>It reads every file below the public folder, once, in bounded memory, and reports each that is
 * not what was signed: bundle, tile, released facet, checkpoint, key, and files that have no place
 * in a log. Changing any byte of any file gives a problem that names the file.
 */
public final class LogVerifier {
  /** The most problems that a report lists. */
  public static final int PROBLEMS_MAX = 1_000;

  /** Bundles read ahead of the one whose turn it is. */
  private static final int AHEAD = 16;

  private final Executor executor;

  /**
   * Makes a verifier.
   *
   * @param executor reads and checks bundles; {@code Runnable::run} does it all on the caller's
   *     thread
   */
  public LogVerifier(Executor executor) {
    this.executor = executor;
  }

  /**
   * Checks a log.
   *
   * @param log the public folder, which holds {@code checkpoint}
   * @param given the key that the reader trusts; if empty, the published one is believed
   * @param visitor takes the leaves in order, on this thread
   * @throws LogException only if a file cannot be read at all
   */
  public LogReport verify(Path log, Optional<VerifierKey> given, VerifiedLeaf.Visitor visitor) {
    if (!Files.isDirectory(log)) {
      return new LogReport.NotALog("there is no folder " + log);
    }
    PublishedFiles files = new PublishedFiles(log);
    if (!files.looksLikeLog()) {
      return new LogReport.NotALog("no checkpoint, key or tile is in " + log);
    }
    return new Run(files, given, visitor).run();
  }

  /** One check of one log. */
  private final class Run {
    private final PublishedFiles files;
    private final Optional<VerifierKey> given;
    private final VerifiedLeaf.Visitor visitor;
    private final Problems problems = new Problems();
    private LogReport.SignatureState signature = LogReport.SignatureState.UNKNOWN;
    private long leavesRead;
    private long facetsReleased;

    Run(PublishedFiles files, Optional<VerifierKey> given, VerifiedLeaf.Visitor visitor) {
      this.files = files;
      this.given = given;
      this.visitor = visitor;
    }

    LogReport run() {
      Optional<VerifierKey> published = readKey();
      Optional<Checkpoint> checkpoint = readCheckpoint(given.or(() -> published));
      if (checkpoint.isPresent()) {
        boolean allLeaves = checkTree(checkpoint.get());
        checkUnexplained(checkpoint.get().size(), allLeaves);
      }
      return new LogReport.Checked(
          checkpoint, signature, leavesRead, facetsReleased, problems.listed(), problems.count());
    }

    private Optional<VerifierKey> readKey() {
      files.explain("key");
      Optional<byte[]> bytes = files.find("key");
      if (bytes.isEmpty()) {
        problems.add(Problem.Kind.MISSING, "key", "there is no verifier key");
        return Optional.empty();
      }
      try {
        String text = new String(bytes.get(), StandardCharsets.UTF_8);
        VerifierKey key =
            VerifierKey.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        if (!Arrays.equals((key.text() + "\n").getBytes(StandardCharsets.UTF_8), bytes.get())) {
          throw new LogException("the verifier key is one line, ended by a newline");
        }
        if (given.isPresent() && !given.get().equals(key)) {
          problems.add(Problem.Kind.MISMATCH, "key", "this is not the key " + given.get().text());
        }
        return Optional.of(key);
      } catch (LogException e) {
        problems.add(Problem.Kind.MALFORMED, "key", e.getMessage());
        return Optional.empty();
      }
    }

    private Optional<Checkpoint> readCheckpoint(Optional<VerifierKey> key) {
      files.explain("checkpoint");
      Optional<byte[]> bytes = files.find("checkpoint");
      if (bytes.isEmpty()) {
        problems.add(Problem.Kind.MISSING, "checkpoint", "there is no checkpoint");
        return Optional.empty();
      }
      try {
        SignedNote note = SignedNote.parse(bytes.get());
        if (!Arrays.equals(note.bytes(), bytes.get())) {
          throw new LogException("the checkpoint is not written in its own form");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (key.isPresent()) {
          checkSignature(note, checkpoint, key.get());
        }
        return Optional.of(checkpoint);
      } catch (LogException e) {
        problems.add(Problem.Kind.MALFORMED, "checkpoint", e.getMessage());
        return Optional.empty();
      }
    }

    private void checkSignature(SignedNote note, Checkpoint checkpoint, VerifierKey key) {
      Optional<String> problem =
          checkpoint.origin().equals(key.name())
              ? note.findProblem(key)
              : Optional.of(
                  "the checkpoint is of " + checkpoint.origin() + ", not of " + key.name());
      if (problem.isPresent()) {
        signature = LogReport.SignatureState.INVALID;
        problems.add(Problem.Kind.MISMATCH, "checkpoint", problem.get());
      } else {
        signature =
            given.isPresent()
                ? LogReport.SignatureState.BY_GIVEN_KEY
                : LogReport.SignatureState.BY_PUBLISHED_KEY;
      }
    }

    /** Checks bundles, tiles and root; returns whether every leaf could be read. */
    private boolean checkTree(Checkpoint checkpoint) {
      long size = checkpoint.size();
      long bundles = size / TilePath.FULL + (size % TilePath.FULL == 0 ? 0 : 1);
      long present = Math.min(bundles, files.bundleCount()); // a false size costs no time
      TileCheck tiles = new TileCheck(files, checkpoint, problems);
      Deque<CompletableFuture<BundleCheck>> ahead = new ArrayDeque<>();
      long submitted = 0;
      for (long index = 0; index < present; index++) {
        for (; submitted < present && submitted <= index + AHEAD; submitted++) {
          TilePath path = bundle(submitted, size);
          ahead.add(
              CompletableFuture.supplyAsync(
                  () -> BundleCheck.of(files, checkpoint.origin(), path), executor));
        }
        take(join(ahead.remove()), tiles);
      }
      if (present < bundles) {
        problems.add(
            new Problem(
                Problem.Kind.MISSING,
                bundle(present, size).text(),
                present * TilePath.FULL,
                "the entry bundles from here on are missing"));
      } else {
        tiles.finishRoot();
      }
      return leavesRead == size;
    }

    private void take(BundleCheck bundle, TileCheck tiles) {
      bundle.problems().forEach(problems::add);
      bundle.explained().forEach(files::explain);
      for (VerifiedLeaf leaf : bundle.leaves()) {
        leavesRead++;
        facetsReleased += leaf.released().size();
        visitor.visit(leaf);
      }
      tiles.addBundle(bundle.path(), bundle.leafHashes());
    }

    private void checkUnexplained(long size, boolean allLeaves) {
      for (String file : files.listUnexplained()) {
        Optional<TilePath> tile = TilePath.find(file);
        if (tile.isPresent()) {
          if (!tile.get().belongsTo(size)) { // else it could not be checked for want of leaves
            problems.addTile(
                Problem.Kind.MALFORMED, tile.get(), "not a tile of a log of this size");
          }
        } else if (PublishedFiles.findFacet(file).isEmpty()) {
          problems.add(Problem.Kind.MALFORMED, file, "the file has no place in a log");
        } else if (allLeaves) { // else the leaf that commits to it may be one that is missing
          problems.add(Problem.Kind.MISMATCH, file, "no leaf commits to this facet");
        }
      }
    }
  }

  private static TilePath bundle(long index, long size) {
    long width = Math.min(TilePath.FULL, size - index * TilePath.FULL);
    return new TilePath(TilePath.ENTRIES, index, (int) width);
  }

  private static BundleCheck join(CompletableFuture<BundleCheck> check) {
    try {
      return check.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
