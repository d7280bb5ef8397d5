package org.garant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of what is published can be changed unnoticed. */
class ChangedByteTest {
  /** There are as many facets as entries, all alike. */
  private static final int FACETS = 100;

  private static final int POSITIONS = 30;

  @TempDir private static Path once;

  private static Path record = Path.of("");

  @BeforeAll
  static void assess() throws IOException {
    record = SmallCase.write(once).record();
  }

  @Test
  void everyChangeOfEveryPublishedFileIsSeenAndTheFileNamed() throws IOException {
    SplittableRandom random = Seeds.next(ChangedByteTest.class);
    List<String> names = new ArrayList<>();
    List<String> facets = new ArrayList<>();
    for (String name : VerifyTest.list(record)) {
      if (!name.startsWith("private/")) {
        (name.startsWith("log/facet/") ? facets : names).add(name);
      }
    }
    assertThat(names).hasSizeGreaterThan(8);
    for (int i = 0; i < Seeds.runs(FACETS); i++) {
      names.add(facets.remove(random.nextInt(facets.size())));
    }
    int changes = 0;
    for (String name : names) {
      Path file = record.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (byte[] changed : changed(bytes, random)) {
        Files.write(file, changed);
        Ran ran = Ran.garant("verify", record);
        assertThat(ran.code())
            .as(
                "%s, %d of %d bytes, first change at %d; -> %s",
                name, changed.length, bytes.length, Arrays.mismatch(bytes, changed), ran)
            .isEqualTo(1);
        assertThat(ran.out()).as("output names the file").contains("MISMATCH    " + name);
        assertThat(ran.err()).isEmpty();
        changes++;
      }
      Files.write(file, bytes);
    }
    System.out.println("ChangedByteTest: " + changes + " changes in " + names.size() + " files");
    Ran.garant("verify", record).exits(0);
  }

  private static List<byte[]> changed(byte[] bytes, SplittableRandom random) {
    TreeSet<Integer> positions = new TreeSet<>(List.of(0, bytes.length - 1));
    for (int i = 0; i < Seeds.runs(POSITIONS); i++) {
      positions.add(random.nextInt(bytes.length));
    }
    List<byte[]> all = new ArrayList<>();
    for (int position : positions) {
      byte[] copy = bytes.clone();
      copy[position] ^= (byte) (1 << random.nextInt(8));
      all.add(copy);
    }
    all.add(Arrays.copyOf(bytes, bytes.length - 1));
    all.add(new byte[0]);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = '\n';
    all.add(longer);
    return all;
  }
}
