package org.garant.log.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.garant.log.Facet;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.LogException;
import org.garant.log.RandomBytes;
import org.garant.log.file.DurableFiles;
import org.garant.log.journal.Journal;
import org.garant.log.merkle.GrowingTree;
import org.garant.log.merkle.MerkleTree;
import org.garant.log.note.Checkpoint;
import org.garant.log.note.SignedNote;
import org.garant.log.note.SigningKey;
import org.garant.log.note.VerifierKey;
import org.garant.log.payload.PayloadStore;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log.
 *
 * <p>Life of a leaf: {@link #append} queues it; the committer writes it with others to the journal
 * and syncs once; its future then completes with its index, and no crash loses it any more; {@link
 * #publish} puts it into tiles and signs a checkpoint over it.
 *
 * <p>A failed write or sync of the journal is final: the writer closes, every append that waits
 * fails, nothing is tried again. Opening the log anew finds out what is durable. Safe for use by
 * many threads. Dependents of a future that take time must be run elsewhere ({@code thenRunAsync}):
 * they hold up the committer.
 */
public final class LogWriter implements AutoCloseable {
  private final LogFolder folder;
  private final DurableFiles files;
  private final SigningKey key;
  private final FileChannel lock;
  private final Journal journal;
  private final Publisher publisher;
  private final Committer committer;
  private final PayloadStore payloads;
  private boolean closed;

  private LogWriter(LogFolder folder, SigningKey key, Setup setup, FileChannel lock)
      throws IOException {
    this.folder = folder;
    this.key = key;
    this.lock = lock;
    this.files = new DurableFiles(folder.unfinished());
    this.payloads = new PayloadStore(folder.privateFolder(), files, setup.random());
    Checkpoint signed = signed();
    GrowingTree tree = new GrowingTree();
    this.journal =
        Journal.open(
            folder.journal(),
            setup.segmentBytes(),
            signed.size(),
            (number, leaf) -> {
              if (number < signed.size()) {
                tree.add(MerkleTree.leafHash(leaf));
                checkRoot(tree, signed);
              }
            });
    try {
      files.replaceIfDifferent(folder.verifierKey(), verifierKeyBytes(key.verifier()));
      this.publisher = new Publisher(folder, files, key, journal, signed);
      this.committer = new Committer(journal, setup.executor());
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static void checkRoot(GrowingTree tree, Checkpoint signed) {
    if (tree.size() == signed.size() && !tree.root().equals(signed.root())) {
      throw new LogException(
          "damaged journal: its first "
              + signed.size()
              + " entries are not those that the checkpoint signs");
    }
  }

  /**
   * What a writer needs from outside.
   *
   * @param random where keys and nonces come from
   * @param executor runs one task for as long as the writer is open
   * @param segmentBytes size after which the journal begins a new segment
   */
  public record Setup(RandomBytes random, Executor executor, long segmentBytes) {
    /** Returns a set-up with segments of 64 MiB. */
    public static Setup of(RandomBytes random, Executor executor) {
      return new Setup(random, executor, Journal.SEGMENT_BYTES);
    }
  }

  /**
   * Begins a log with a new key and publishes its empty checkpoint.
   *
   * @param root holds, or will hold, {@code log/} and {@code private/}
   * @param origin the log's name, such as {@code garant.example/ua-2026}; no spaces, no plus sign
   * @throws LogException if there is a log already, or it cannot be written
   */
  public static LogWriter create(Path root, String origin, Setup setup) {
    return create(root, SigningKey.generate(origin, setup.random()), setup);
  }

  /** Begins a log with a given key, whose name is the log's origin; otherwise as the other. */
  public static LogWriter create(Path root, SigningKey key, Setup setup) {
    LogFolder folder = new LogFolder(root);
    if (Files.exists(folder.publicFolder()) || Files.exists(folder.signingKey())) {
      throw new LogException("there is a log already in " + root);
    }
    new DurableFiles(folder.unfinished())
        .replaceSecret(
            folder.signingKey(), (key.secretText() + "\n").getBytes(StandardCharsets.UTF_8));
    LogWriter writer = open(root, setup);
    writer.publish();
    return writer;
  }

  /**
   * Opens a log where it was left, whole or crashed: cuts a torn tail off the journal and derives
   * missing published files again.
   *
   * @throws LogException if it is not a log, is open elsewhere, or its journal is damaged or does
   *     not agree with the checkpoint that was signed; then nothing is changed
   */
  public static LogWriter open(Path root, Setup setup) {
    LogFolder folder = new LogFolder(root);
    SigningKey key = readSigningKey(folder);
    try {
      FileChannel lock =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock(lock);
        return new LogWriter(folder, key, setup, lock);
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw LogException.io("cannot open the log", e);
    }
  }

  private static void lock(FileChannel channel) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new LogException("the log is open in another writer");
    }
  }

  private static SigningKey readSigningKey(LogFolder folder) {
    try {
      return SigningKey.parse(Files.readString(folder.signingKey()).stripTrailing());
    } catch (NoSuchFileException e) {
      throw new LogException("not a log: " + folder.root() + " has no signing key", e);
    } catch (IOException e) {
      throw LogException.io("cannot read the signing key", e);
    }
  }

  /** Returns the checkpoint on disk, or that of an empty log if none was written yet. */
  private Checkpoint signed() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.checkpoint());
    } catch (NoSuchFileException e) {
      return new Checkpoint(key.verifier().name(), 0, MerkleTree.EMPTY_ROOT);
    }
    SignedNote note = SignedNote.parse(bytes);
    note.findProblem(key.verifier())
        .ifPresent(problem -> {
          throw new LogException("the published checkpoint: " + problem);
        });
    return Checkpoint.parse(note.text());
  }

  private static byte[] verifierKeyBytes(VerifierKey key) {
    return (key.text() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the log's name. */
  public String origin() {
    return key.verifier().name();
  }

  /** Returns the key that checks this log's signatures. */
  public VerifierKey verifierKey() {
    return key.verifier();
  }

  /** Returns the number of durable entries. */
  public long size() {
    return journal.size();
  }

  /** Returns the store of this log's encrypted facets. */
  public PayloadStore payloads() {
    return payloads;
  }

  /**
   * Appends a leaf. Waits while 16 MiB are queued already.
   *
   * @return the leaf's index once it is durable; fails with {@link LogException} if it never will
   *     be
   * @throws LogException if the leaf is of another log, too long, or names an entry not before it
   */
  public CompletableFuture<Long> append(Leaf leaf) {
    return appendAll(List.of(leaf));
  }

  /**
   * Appends leaves that get neighbouring indices. Waits while 16 MiB are queued already.
   *
   * @param leaves at least one
   * @return the index of the first once all are durable; fails with {@link LogException} if they
   *     never will be
   * @throws LogException as {@link #append}; then none is appended
   */
  public CompletableFuture<Long> appendAll(List<Leaf> leaves) {
    if (leaves.isEmpty()) {
      throw new LogException("there is no leaf to append");
    }
    List<byte[]> entries = new ArrayList<>(leaves.size());
    for (Leaf leaf : leaves) {
      if (!leaf.origin().equals(origin())) {
        throw new LogException("the leaf is of log " + leaf.origin() + ", this is " + origin());
      }
      entries.add(leaf.bytes());
    }
    return committer.append(entries, first -> checkPrevious(leaves, first));
  }

  private static void checkPrevious(List<Leaf> leaves, long first) {
    long index = first;
    for (Leaf leaf : leaves) {
      for (long previous : leaf.previous()) {
        if (previous >= index) {
          throw new LogException(
              "leaf " + index + " names entry " + previous + " as an earlier one");
        }
      }
      index++;
    }
  }

  /**
   * Publishes every entry durable by now: tiles and bundles, then the signed checkpoint.
   *
   * @return the checkpoint that is published now
   * @throws LogException if a file cannot be written; the old checkpoint then stands, appending
   *     goes on and publishing may be tried again
   */
  public Checkpoint publish() {
    synchronized (publisher) {
      return publisher.publish(journal, journal.size());
    }
  }

  /** Returns the checkpoint published last. */
  public Checkpoint published() {
    synchronized (publisher) {
      return publisher.published();
    }
  }

  /**
   * Releases facets: writes salt and bytes below {@code log/facet/}. Each must be one that a leaf
   * commits to, or the log no longer verifies. Like tiles they are whole or absent, and durable
   * only with the next sync of the file system: who releases keeps the source, or the payload.
   */
  public void release(List<Facet> facets) {
    for (Facet facet : facets) {
      files.replace(folder.publicFolder().resolve(facetPath(facet.commitment())), facet.released());
    }
  }

  private static String facetPath(Hash commitment) {
    String hex = commitment.hex();
    return "facet/" + hex.substring(0, 2) + "/" + hex;
  }

  /**
   * Hands the durable leaves from {@code from} on to {@code consumer}, in order.
   *
   * @throws LogException if one cannot be read as it was written
   */
  public void replay(long from, Replay consumer) {
    journal.read(from, journal.size(), (index, bytes) -> consumer.accept(index, Leaf.parse(bytes)));
  }

  /** Takes leaves in the order of the log. */
  @FunctionalInterface
  public interface Replay {
    /** Takes the leaf at that index. */
    void accept(long index, Leaf leaf);
  }

  /** Makes what is queued durable and closes; it does not publish. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    committer.close();
    try {
      journal.close();
      lock.close();
    } catch (IOException e) {
      throw LogException.io("cannot close the log", e);
    }
  }
}
