package org.garant.log.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.garant.log.Facet;
import org.garant.log.Seeds;
import org.garant.log.note.SigningKey;
import org.garant.log.note.VerifierKey;
import org.garant.log.tile.TilePath;
import org.garant.log.write.LogWriter;
import org.garant.log.write.SampleLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogVerifierTest {
  private static final int SIZE = 700; // two full bundles and a partial one

  private final SplittableRandom random = Seeds.next(LogVerifierTest.class);
  private final Path log;

  LogVerifierTest(@TempDir Path folder) {
    SampleLog.write(folder, SIZE, random);
    this.log = folder.resolve("log");
  }

  @Test
  void leavesAndReleasedFacetsAreHandedOnInOrder() throws IOException {
    List<VerifiedLeaf> leaves = new ArrayList<>();
    VerifierKey key = VerifierKey.parse(Files.readString(log.resolve("key")).strip());

    var report =
        (LogReport.Checked)
            new LogVerifier(SampleLog.threads()).verify(log, Optional.of(key), leaves::add);

    assertThat(report.problems()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.signature()).isEqualTo(LogReport.SignatureState.BY_GIVEN_KEY);
    assertThat(report.leavesRead()).isEqualTo(SIZE);
    assertThat(report.facetsReleased()).isEqualTo(SIZE / 5);
    assertThat(leaves).hasSize(SIZE);
    for (int i = 0; i < SIZE; i++) {
      assertThat(leaves.get(i).index()).isEqualTo(i);
      assertThat(leaves.get(i).leaf()).isEqualTo(SampleLog.leaf(i));
      assertThat(leaves.get(i).released())
          .isEqualTo(i % 5 == 0 ? List.of(SampleLog.facet(i)) : List.of());
    }
  }

  /** Fault plan F6, and more: several times every file. */
  @Test
  void anyChangedByteGivesAProblemThatNamesTheFileAndIndex() throws IOException {
    int perFile = Math.max(2, Seeds.runs(20));
    int counted = 0;
    for (String file : files()) {
      Path path = log.resolve(file);
      byte[] bytes = Files.readAllBytes(path);
      for (int run = 0; run < perFile; run++) {
        int at = random.nextInt(bytes.length);
        byte original = bytes[at];
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        Files.write(path, bytes);
        bytes[at] = original;

        assertThat(check().problems())
            .as("%s byte %d", file, at)
            .anySatisfy(problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertIndex(problem);
            });
        counted++;
      }
      Files.write(path, bytes);
    }
    assertThat(counted)
        .isEqualTo(perFile * (SIZE / 5 + 9)); // facets; 3 bundles, 4 tiles, checkpoint, key
    assertThat(check().problems()).isEmpty();
  }

  private static void assertIndex(Problem problem) {
    Optional<TilePath> tile = TilePath.find(problem.file());
    if (tile.isPresent() && tile.get().level() >= 0) {
      assertThat(problem.index()).isEqualTo(tile.get().index());
    } else if (tile.isPresent()) {
      assertThat(problem.index() / TilePath.FULL).isEqualTo(tile.get().index());
    } else if (problem.file().startsWith("facet/")) {
      assertThat(problem.file()).endsWith(SampleLog.facet(problem.index()).commitment().hex());
    }
  }

  @Test
  void oneChangedByteGivesOneProblemInATileAndNamesNoOtherFile() throws IOException {
    for (String file : List.of("tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2")) {
      byte[] bytes = Files.readAllBytes(log.resolve(file));
      bytes[40] ^= 4;
      Files.write(log.resolve(file), bytes);

      assertThat(check().problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.MISMATCH);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains("hash 1 ");
          });
      bytes[40] ^= 4;
      Files.write(log.resolve(file), bytes);
    }
  }

  @Test
  void changedLeafIsNamedAndNoTileIsBlamed() throws IOException {
    for (int leaf : List.of(1, 300, 699)) {
      String file = leaf < 512 ? "tile/entries/00" + leaf / 256 : "tile/entries/002.p/188";
      byte[] bytes = Files.readAllBytes(log.resolve(file));
      byte[] pattern = SampleLog.leaf(leaf).bytes();
      int at = indexOf(bytes, pattern) + pattern.length - 2; // the version
      bytes[at] ^= 2;
      Files.write(log.resolve(file), bytes);

      assertThat(check().problems())
          .allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.index()).isEqualTo(leaf);
          })
          .extracting(Problem::kind)
          .containsExactly(Problem.Kind.MALFORMED, Problem.Kind.MISMATCH);
      bytes[at] ^= 2;
      Files.write(log.resolve(file), bytes);
    }
  }

  @Test
  void missingFilesAreToldAndNothingElse() throws IOException {
    for (String file : List.of("tile/0/001", "tile/1/000.p/2", "tile/entries/001")) {
      byte[] bytes = Files.readAllBytes(log.resolve(file));
      Files.delete(log.resolve(file));

      LogReport.Checked report = check();
      assertThat(report.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.MISSING);
            assertThat(problem.file()).isEqualTo(file);
          });
      assertThat(report.onlyIncomplete()).isTrue();
      Files.write(log.resolve(file), bytes);
    }
  }

  @Test
  void missingEndIsToldOnce() throws IOException {
    Files.delete(log.resolve("tile/entries/002.p/188"));

    assertThat(check().problems())
        .singleElement()
        .hasToString(
            "MISSING tile/entries/002.p/188 index 512: the entry bundles from here on are missing");
  }

  @Test
  void filesWithoutAPlaceAreProblems() throws IOException {
    Facet unknown = SampleLog.facet(SIZE + 1);
    String hex = unknown.commitment().hex();
    String facet = "facet/" + hex.substring(0, 2) + "/" + hex;
    for (String file :
        List.of(
            "readme.txt",
            "tile/0/003",
            "tile/0/002.p/189",
            "tile/entries/x000/001",
            "facet/zz/" + hex,
            facet,
            "checkpoint.old")) {
      Path path = log.resolve(file);
      Files.createDirectories(path.getParent() == null ? log : path.getParent());
      Files.write(path, unknown.released());

      assertThat(check().problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.file()).isEqualTo(file));
      Files.delete(path);
    }
  }

  @Test
  void partialTilesOfSmallerSizesMustBeBeginningsOfTheWideOnes() throws IOException {
    for (String file : List.of("tile/0/000", "tile/0/002.p/188")) {
      byte[] bytes = Files.readAllBytes(log.resolve(file));
      String place = file.replaceAll("\\.p/.*", "");
      Path narrower = log.resolve(place + ".p/3");
      Files.createDirectories(log.resolve(place + ".p"));
      Files.write(narrower, Arrays.copyOf(bytes, 96));
      assertThat(check().problems()).isEmpty();

      Files.write(narrower, Arrays.copyOfRange(bytes, 1, 97));
      assertThat(check().problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.file()).isEqualTo(place + ".p/3"));
      Files.delete(narrower);
    }
  }

  @Test
  void anotherKeyThanTheReadersIsSeen() {
    VerifierKey other = SigningKey.generate(SampleLog.ORIGIN, SampleLog.random(random)).verifier();

    var report =
        (LogReport.Checked)
            new LogVerifier(Runnable::run).verify(log, Optional.of(other), leaf -> {});

    assertThat(report.signature()).isEqualTo(LogReport.SignatureState.INVALID);
    assertThat(report.problems()).extracting(Problem::file).containsExactly("key", "checkpoint");
  }

  @Test
  void checkpointThatPromisesTooMuchCostsNoTime() throws IOException {
    String note = Files.readString(log.resolve("checkpoint"));
    Files.writeString(
        log.resolve("checkpoint"), note.replace("\n700\n", "\n9223372036854775807\n"));

    assertThat(check().problems()).extracting(Problem::file).contains("checkpoint");
  }

  @Test
  void whatNeverWasALogIsNoMismatch(@TempDir Path empty) {
    LogVerifier verifier = new LogVerifier(Runnable::run);

    assertThat(verifier.verify(empty, Optional.empty(), leaf -> {}))
        .isInstanceOf(LogReport.NotALog.class);
    assertThat(verifier.verify(empty.resolve("none"), Optional.empty(), leaf -> {}))
        .isInstanceOf(LogReport.NotALog.class);
  }

  @Test
  void wholeLogRewrittenWithAnotherKeyIsOnlySeenWithTheReadersKey(@TempDir Path forged)
      throws IOException {
    VerifierKey key = VerifierKey.parse(Files.readString(log.resolve("key")).strip());
    try (LogWriter writer =
        LogWriter.create(forged, SampleLog.ORIGIN, SampleLog.setup(random.split()))) {
      writer.appendAll(SampleLog.leaves(0, 3)).join();
      writer.publish();
    }
    LogVerifier verifier = new LogVerifier(Runnable::run);
    Path published = forged.resolve("log");

    var believed = (LogReport.Checked) verifier.verify(published, Optional.empty(), leaf -> {});
    var known = (LogReport.Checked) verifier.verify(published, Optional.of(key), leaf -> {});

    assertThat(believed.signature()).isEqualTo(LogReport.SignatureState.BY_PUBLISHED_KEY);
    assertThat(believed.ok()).isTrue();
    assertThat(known.ok()).isFalse();
  }

  private LogReport.Checked check() {
    return (LogReport.Checked)
        new LogVerifier(Runnable::run).verify(log, Optional.empty(), leaf -> {});
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(log)) {
      return all.filter(Files::isRegularFile)
          .map(file -> log.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
