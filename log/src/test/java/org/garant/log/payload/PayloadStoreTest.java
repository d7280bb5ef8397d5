package org.garant.log.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.garant.log.Facet;
import org.garant.log.Hash;
import org.garant.log.Seeds;
import org.garant.log.file.DurableFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadStoreTest {
  private final SplittableRandom random = Seeds.next(PayloadStoreTest.class);
  private final Facet facet =
      new Facet("person", "text/plain", new byte[32], "a name, a place".repeat(70).getBytes(UTF_8));
  private final Path folder;
  private final PayloadStore store;

  PayloadStoreTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = open();
  }

  private PayloadStore open() {
    return new PayloadStore(
        folder, new DurableFiles(folder.resolve("unfinished")), random::nextBytes);
  }

  @BeforeEach
  void put() {
    store.put(facet);
  }

  @Test
  void facetIsFoundAgain() {
    assertThat(open().find(facet.promise())).hasValue(facet);
    assertThat(open().find(facet.promise()).orElseThrow().bytes()).isEqualTo(facet.bytes());
  }

  @Test
  void blobShowsNeitherTextNorExactSize() throws IOException {
    Path blob = files("payload").getFirst();
    byte[] bytes = Files.readAllBytes(blob);

    assertThat(new String(bytes, UTF_8)).doesNotContain("place");
    assertThat(bytes).hasSize(12 + 32 + 8 + 2048 + 16);
    assertThat(blob.getFileName().toString()).isEqualTo(Hash.sha256(bytes).hex());
  }

  @Test
  void keyIsForItsOwnerOnly() throws IOException {
    Path key = files("keys").getFirst();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void erasedFacetIsGone() throws IOException {
    assertThat(store.erase(facet.commitment())).isTrue();

    assertThat(store.find(facet.promise())).isEmpty();
    assertThat(store.erase(facet.commitment())).isFalse();
    assertThat(files("payload")).isEmpty();
    assertThat(files("keys")).isEmpty();
  }

  @Test
  void everyChangedByteOfABlobIsSeen() throws IOException {
    Path blob = files("payload").getFirst();
    byte[] bytes = Files.readAllBytes(blob);
    for (int run = 0; run < Seeds.runs(1_000); run++) {
      int at = random.nextInt(bytes.length);
      bytes[at] ^= 1;
      Files.write(blob, bytes);

      assertThatThrownBy(() -> store.find(facet.promise())).hasMessageContaining("payload");
      bytes[at] ^= 1;
    }
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(below))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
