package org.garant.log.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.garant.log.Facet;
import org.garant.log.Hash;
import org.garant.log.Leaf;
import org.garant.log.LogException;
import org.garant.log.Seeds;
import org.garant.log.merkle.ConsistencyProof;
import org.garant.log.merkle.GrowingTree;
import org.garant.log.merkle.InclusionProof;
import org.garant.log.note.Checkpoint;
import org.garant.log.verify.LogReport;
import org.garant.log.verify.LogVerifier;
import org.garant.log.verify.PublishedTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {
  private final SplittableRandom random = Seeds.next(LogWriterTest.class);
  private final LogWriter.Setup setup = SampleLog.setup(random);
  private final Path root;

  LogWriterTest(@TempDir Path folder) {
    this.root = folder.resolve("mission");
  }

  @Test
  void newLogIsEmptyAndVerifies() {
    try (LogWriter writer = LogWriter.create(root, SampleLog.ORIGIN, setup)) {
      assertThat(writer.published().size()).isZero();
    }
    assertThat(verified()).isEmpty();
    assertThatThrownBy(() -> LogWriter.create(root, SampleLog.ORIGIN, setup))
        .hasMessageStartingWith("there is a log already in ");
  }

  @Test
  void logGrowsAcrossPublishingAndReopening() throws IOException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    LogWriter.create(root, SampleLog.ORIGIN, setup).close();
    long size = 0;
    for (int step : new int[] {1, 1, 253, 1, 1, 255, 300, 512, 7}) {
      try (LogWriter writer = LogWriter.open(root, setup)) {
        assertThat(writer.size()).isEqualTo(size);
        assertThat(writer.appendAll(SampleLog.leaves(size, size + step)).join()).isEqualTo(size);
        size += step;
        checkpoints.add(writer.publish());
        assertThat(writer.publish()).isEqualTo(checkpoints.getLast());
      }
      assertThat(verified()).hasSize((int) size);
    }
    PublishedTree tree = new PublishedTree(root.resolve("log"), size);
    Checkpoint last = checkpoints.getLast();
    for (Checkpoint earlier : checkpoints) {
      assertThat(tree.rootAt(earlier.size())).isEqualTo(earlier.root());
      assertThat(
              ConsistencyProof.make(tree, earlier.size(), size)
                  .findProblem(earlier.root(), last.root()))
          .isEmpty();
    }
    List<Hash> hashes = verified();
    for (int index = 0; index < size; index += 41) {
      assertThat(InclusionProof.make(tree, index, size).findProblem(hashes.get(index), last.root()))
          .isEmpty();
    }
    assertThat(files(root.resolve("log/tile")))
        .containsExactlyInAnyOrder(
            "0/000",
            "0/001",
            "0/002",
            "0/003",
            "0/004",
            "0/005.p/51",
            "1/000.p/5",
            "entries/000",
            "entries/001",
            "entries/002",
            "entries/003",
            "entries/004",
            "entries/005.p/51");
  }

  @Test
  void manyClientsGetAnIndexEachAndEveryLeafIsWhereItWasSaid() throws Exception {
    List<Future<Long>> indexes = new ArrayList<>();
    try (LogWriter writer = LogWriter.create(root, SampleLog.ORIGIN, setup);
        var clients = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 2_000; i++) {
        Leaf leaf = SampleLog.leaf(7L * i); // none of these has a predecessor
        indexes.add(clients.submit(() -> writer.append(leaf).join()));
      }
      TreeSet<Long> distinct = new TreeSet<>();
      for (Future<Long> index : indexes) {
        distinct.add(index.get());
      }
      assertThat(distinct).hasSize(2_000);
      assertThat(distinct.getLast()).isEqualTo(1_999);
      List<Leaf> replayed = new ArrayList<>();
      writer.replay(0, (index, leaf) -> replayed.add(leaf));
      for (int i = 0; i < 2_000; i++) {
        int index = Math.toIntExact(indexes.get(i).get());
        assertThat(replayed.get(index)).isEqualTo(SampleLog.leaf(7L * i));
      }
    }
  }

  @Test
  void lostTilesAreDerivedAgain() throws IOException {
    SampleLog.write(root, 700, random);
    Files.delete(root.resolve("log/tile/0/001"));
    Files.write(root.resolve("log/tile/entries/002.p/188"), new byte[0]);
    Files.delete(root.resolve("log/key"));
    Files.write(root.resolve("log/tile/entries/003"), new byte[9]); // of a publication that crashed

    LogWriter.open(root, setup).close();

    assertThat(verified()).hasSize(700);
  }

  @Test
  void failedPublicationLeavesTheOldCheckpointAndCanBeTriedAgain() throws IOException {
    for (String obstacle : List.of("tile/entries/000", "tile/0/001", "tile/1/000.p/2")) {
      Path log = root.resolveSibling(obstacle.replace('/', '-'));
      try (LogWriter writer = LogWriter.create(log, SampleLog.ORIGIN, setup)) {
        writer.appendAll(SampleLog.leaves(0, 100)).join();
        Checkpoint before = writer.publish();
        writer.appendAll(SampleLog.leaves(100, 600)).join();
        Path inTheWay = log.resolve("log").resolve(obstacle).resolve("folder");
        Files.createDirectories(inTheWay);

        assertThatThrownBy(writer::publish).isInstanceOf(LogException.class);
        assertThat(writer.published()).isEqualTo(before);
        Files.delete(inTheWay);
        Files.delete(log.resolve("log").resolve(obstacle));
        assertThat(writer.appendAll(SampleLog.leaves(600, 601)).join()).isEqualTo(600);
        assertThat(writer.publish().size()).isEqualTo(601);
      }
      assertThat(verified(log)).hasSize(601);
    }
  }

  @Test
  void journalThatIsNotTheOneSignedIsRefused() throws IOException {
    SampleLog.write(root, 10, random);
    Path other = root.resolveSibling("other");
    try (LogWriter writer = LogWriter.create(other, SampleLog.ORIGIN, setup)) {
      writer.appendAll(SampleLog.leaves(0, 2)).join();
      writer.appendAll(SampleLog.leaves(0, 20)).join();
    }
    Path segment = Path.of("private/journal/000000.seg");
    Files.copy(other.resolve(segment), root.resolve(segment), StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> LogWriter.open(root, setup))
        .hasMessage(
            "damaged journal: its first 10 entries are not those that the checkpoint signs");
  }

  @Test
  void failedWriteClosesTheLogAndFailsWhatWaits() throws Exception {
    AtomicReference<Thread> committer = new AtomicReference<>();
    var interruptible =
        LogWriter.Setup.of(
            setup.random(),
            task -> {
              Thread thread = new Thread(task);
              committer.set(thread);
              thread.start();
            });
    LogWriter writer = LogWriter.create(root, SampleLog.ORIGIN, interruptible);
    writer.append(SampleLog.leaf(0)).join();
    committer.get().interrupt(); // closes the channel under the next write, as the JDK documents

    CompletableFuture<Long> lost = writer.append(SampleLog.leaf(1));
    assertThatThrownBy(lost::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(LogException.class)
        .hasMessageStartingWith("the journal cannot be written, the log is closed");
    committer.get().join();
    assertThatThrownBy(() -> writer.append(SampleLog.leaf(1)).join())
        .hasMessageContaining("closed");
    writer.close();
    try (LogWriter again = LogWriter.open(root, setup)) {
      assertThat(again.size()).isBetween(1L, 2L);
      again.append(SampleLog.leaf(again.size())).join();
    }
  }

  @Test
  void whatCannotBeAppendedIsRefusedBeforeItIsQueued() {
    LogWriter writer = LogWriter.create(root, SampleLog.ORIGIN, setup);
    Leaf leaf = SampleLog.leaf(0);

    assertThatThrownBy(() -> writer.append(leaf.withPrevious(List.of(0L))))
        .hasMessage("leaf 0 names entry 0 as an earlier one");
    assertThatThrownBy(() -> writer.append(leaf.withSource("x".repeat(1024))))
        .hasMessageContaining("at most 1024 bytes");
    assertThatThrownBy(
            () -> writer.append(Leaf.of(leaf.kind(), "another", leaf.recordedAt(), List.of())))
        .hasMessage("the leaf is of log another, this is garant.example/test");
    assertThatThrownBy(() -> LogWriter.open(root, setup))
        .hasMessage("the log is open in another writer");
    assertThat(writer.appendAll(List.of(leaf, leaf.withPrevious(List.of(0L)))).join()).isZero();
    writer.close();
    writer.close();
    assertThatThrownBy(() -> writer.append(leaf).join()).hasMessageContaining("the log is closed");
    assertThatThrownBy(() -> LogWriter.open(root.resolveSibling("none"), setup))
        .hasMessageStartingWith("not a log: ");
  }

  @Test
  void signingKeyIsForItsOwnerOnly() throws IOException {
    SampleLog.write(root, 0, random);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(new LogFolder(root).signingKey())))
        .isEqualTo("rw-------");
  }

  private List<Hash> verified() {
    return verified(root);
  }

  private static List<Hash> verified(Path root) {
    List<Hash> hashes = new ArrayList<>();
    List<Facet> released = new ArrayList<>();
    GrowingTree tree = new GrowingTree();
    LogReport report =
        new LogVerifier(Runnable::run)
            .verify(
                root.resolve("log"),
                Optional.empty(),
                leaf -> {
                  assertThat(leaf.index()).isEqualTo(hashes.size());
                  assertThat(leaf.leaf()).isEqualTo(SampleLog.leaf(leaf.index()));
                  hashes.add(leaf.leafHash());
                  released.addAll(leaf.released());
                  tree.add(leaf.leafHash());
                });
    assertThat(report)
        .isInstanceOfSatisfying(
            LogReport.Checked.class,
            checked -> {
              assertThat(checked.problems()).isEmpty();
              assertThat(checked.checkpoint().orElseThrow().root()).isEqualTo(tree.root());
              assertThat(checked.facetsReleased()).isEqualTo(released.size());
            });
    return hashes;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
