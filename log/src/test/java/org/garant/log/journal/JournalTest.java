package org.garant.log.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.garant.log.LogException;
import org.garant.log.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final long SEGMENT_BYTES = 2_000;

  private final SplittableRandom random = Seeds.next(JournalTest.class);
  private final Path folder;

  JournalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void entriesAreReadBackAcrossSegments() throws IOException {
    List<byte[]> entries = entries(100);
    try (Journal journal = open(0, new ArrayList<>())) {
      for (int i = 0; i < 100; i += 10) {
        assertThat(journal.append(entries.subList(i, i + 10))).isEqualTo(i);
      }
      assertThat(read(journal, 0, 100)).usingRecursiveComparison().isEqualTo(entries);
      assertThat(read(journal, 33, 71))
          .usingRecursiveComparison()
          .isEqualTo(entries.subList(33, 71));
      assertThat(read(journal, 71, 100))
          .usingRecursiveComparison()
          .isEqualTo(entries.subList(71, 100));
    }
    List<byte[]> recovered = new ArrayList<>();
    open(100, recovered).close();

    assertThat(recovered).usingRecursiveComparison().isEqualTo(entries);
    assertThat(segment(1)).exists();
  }

  @Test
  void frameIsLengthChecksumData() throws IOException {
    try (Journal journal = open(0, new ArrayList<>())) {
      journal.append(List.of(new byte[] {7}, new byte[] {8, 9}));
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(segment(0)));

    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(14).putLong(1).putInt(2).put((byte) 8).put((byte) 9).flip());
    assertThat(bytes.getInt(0)).isEqualTo(1);
    assertThat(bytes.getInt(9)).isEqualTo(2);
    assertThat(bytes.getInt(13)).isEqualTo((int) crc.getValue());
    assertThat(bytes.capacity()).isEqualTo(19);
  }

  /** Fault plan F4: torn, zeroed, flipped and stale tails. */
  @Test
  void tornTailIsCutAndNothingDurableIsLost() throws IOException {
    for (int run = 0; run < Seeds.runs(20_000); run++) {
      List<byte[]> entries = entries(1 + random.nextInt(5));
      byte[] durable = image(0, entries);
      byte[] tail = image(entries.size(), entries(1 + random.nextInt(4)));
      switch (random.nextInt(4)) {
        case 0 -> tail = Arrays.copyOf(tail, random.nextInt(tail.length));
        case 1 -> Arrays.fill(tail, random.nextInt(tail.length), tail.length, (byte) 0);
        case 2 -> tail[random.nextInt(tail.length)] ^= (byte) (1 << random.nextInt(8));
        default -> tail = image(random.nextInt(entries.size()), entries(2)); // older numbers
      }
      write(durable, tail);
      List<byte[]> recovered = new ArrayList<>();
      long size;
      try (Journal journal = open(entries.size(), recovered)) {
        size = journal.size();
        journal.append(entries(1));
      }

      assertThat(recovered.subList(0, entries.size()))
          .usingRecursiveComparison()
          .isEqualTo(entries);
      // Whole frames of the tail may survive; whatever does was written.
      assertThat(Arrays.equals(image(0, recovered), 0, durable.length, durable, 0, durable.length))
          .isTrue();
      for (int i = entries.size(); i < recovered.size(); i++) {
        assertThat(indexOf(tail, image(i, List.of(recovered.get(i))))).isNotNegative();
      }
      recovered.clear();
      open(size + 1, recovered).close(); // what was cut stays cut
      assertThat(recovered).hasSize((int) size + 1);
    }
  }

  /** Fault plan F5. */
  @Test
  void damageInsideTheSignedPrefixIsRefusedAndChangesNothing() throws IOException {
    for (int run = 0; run < Seeds.runs(2_000); run++) {
      List<byte[]> entries = entries(5);
      byte[] bytes = image(0, entries);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      write(bytes, new byte[0]);

      assertThatThrownBy(() -> open(5, new ArrayList<>()))
          .isInstanceOf(LogException.class)
          .hasMessageStartingWith("damaged journal: segment 000000.seg at byte ");
      assertThat(Files.readAllBytes(segment(0))).isEqualTo(bytes);
    }
  }

  @Test
  void damageBeforeTheLastSegmentIsRefusedEvenIfNotSigned() throws IOException {
    try (Journal journal = open(0, new ArrayList<>())) {
      for (byte[] entry : entries(100)) {
        journal.append(List.of(entry));
      }
    }
    byte[] bytes = Files.readAllBytes(segment(0));
    bytes[bytes.length - 1] ^= 1;
    Files.write(segment(0), bytes);

    assertThatThrownBy(() -> open(0, new ArrayList<>()))
        .hasMessageContaining("segment 000000.seg")
        .hasMessageContaining("more than a torn end");
  }

  @Test
  void damageFollowedByMoreThanOneGroupIsNoTornTail() throws IOException {
    byte[] bytes = image(0, entries(1));
    write(bytes, new byte[Journal.GROUP_BYTES_MAX + 1]);

    assertThatThrownBy(() -> open(0, new ArrayList<>()))
        .hasMessageContaining("more than a torn end");
  }

  @Test
  void missingSegmentIsNamed() throws IOException {
    try (Journal journal = open(0, new ArrayList<>())) {
      for (byte[] entry : entries(200)) {
        journal.append(List.of(entry));
      }
    }
    Files.delete(segment(1));

    assertThatThrownBy(() -> open(0, new ArrayList<>()))
        .hasMessage("damaged journal: expected segment 000001.seg, found 000002.seg");
  }

  @Test
  void missingEndIsRefusedIfSigned() throws IOException {
    write(image(0, entries(3)), new byte[0]);

    assertThat(catchThrowable(() -> open(4, new ArrayList<>())))
        .hasMessageContaining("a checkpoint signs 4 entries, here end 3");
  }

  private Journal open(long signedSize, List<byte[]> recovered) {
    return Journal.open(folder, SEGMENT_BYTES, signedSize, (number, data) -> recovered.add(data));
  }

  private static List<byte[]> read(Journal journal, long from, long to) {
    List<byte[]> entries = new ArrayList<>();
    journal.read(from, to, (number, data) -> entries.add(data));
    return entries;
  }

  private List<byte[]> entries(int count) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[1 + random.nextInt(60)];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return entries;
  }

  private static byte[] image(long first, List<byte[]> entries) {
    ByteBuffer buffer = ByteBuffer.allocate(10_000);
    long number = first;
    for (byte[] entry : entries) {
      Frame.put(buffer, number++, entry);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private void write(byte[] durable, byte[] tail) throws IOException {
    byte[] bytes = Arrays.copyOf(durable, durable.length + tail.length);
    System.arraycopy(tail, 0, bytes, durable.length, tail.length);
    Files.write(segment(0), bytes);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  private Path segment(int number) {
    return folder.resolve("00000" + number + ".seg");
  }
}
