package org.garant.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.ContentId;
import org.garant.intake.IntakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  @TempDir Path folder = Path.of("");

  @Test
  void quotedFieldsHoldCommasQuotesAndLineBreaks() throws Exception {
    List<CsvItem> items = read("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n");

    assertThat(items).hasSize(2);
    assertThat(fields(items.get(0))).containsExactly("x, \"y\"\nz", "2");
    assertThat(items.get(1).line()).as("lines count line breaks in quotes").isEqualTo(4);
    assertThat(items.get(1).row()).isEqualTo(2);
  }

  @Test
  void byteOrderMarkAndCrLfAreNoPartOfAnyField() throws Exception {
    List<CsvItem> items = read("\uFEFFa,b\r\n1,2\r\n\r\n3,4");

    assertThat(items).hasSize(2);
    assertThat(((CsvRow) items.get(0)).field("a")).isEqualTo("1");
    assertThat(fields(items.get(1))).containsExactly("3", "4");
  }

  @Test
  void columnsAreKnownByNameInAnyOrder() throws Exception {
    CsvRow row = (CsvRow) read("b,extra,a\n2,x,1\n").getFirst();

    assertThat(row.field("a") + row.field("b")).isEqualTo("12");
    assertThat(row.id(List.of("a", "b"))).isEqualTo(ContentId.of("1\u001F2"));
    assertThat(row.findField("c")).isEmpty();
    assertThatThrownBy(() -> row.field("c")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashAndLengthAreThoseOfTheWholeFile() throws Exception {
    byte[] bytes = "\uFEFFa\r\nü\n".getBytes(UTF_8);
    try (CsvReader csv = CsvReader.open(file(bytes))) {
      assertThat(csv.next()).isPresent();
      assertThat(csv.next()).isEmpty();
      assertThat(csv.bytes()).isEqualTo(bytes.length);
      assertThat(csv.sha256()).isEqualTo(ContentId.of(bytes));
    }
  }

  @Test
  void recordsThatBreakTheFormatAreFaultsAndTheNextIsRead() throws Exception {
    List<CsvItem> items = read("a,b\n1\n1,2,3\n\"x\"y,2\nx\"y,2\n1,\u0000\n1\r2,3\ngood,row\n");

    assertThat(items).hasSize(7);
    assertThat(items.subList(0, 6)).allMatch(item -> item instanceof CsvFault);
    assertThat(items.subList(0, 6))
        .extracting(item -> ((CsvFault) item).found())
        .containsExactly(
            "1 fields",
            "3 fields",
            "another character",
            "a quote inside an unquoted field",
            "a NUL byte",
            "another character");
    assertThat(fields(items.get(6))).containsExactly("good", "row");
  }

  @Test
  void missingEmptyAndDirectoryAreTold() throws Exception {
    assertThatThrownBy(() -> CsvReader.open(folder.resolve("none.csv")))
        .isInstanceOf(IntakeException.class)
        .hasMessage("none.csv:1: file: expected a file, found none of that name");
    assertThatThrownBy(() -> CsvReader.open(folder))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("found a directory");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("found an empty file");
  }

  @Test
  void headerOnlyHasNoRecords() throws Exception {
    assertThat(read("a,b\n")).isEmpty();
  }

  @Test
  void fileCutOffInsideQuotesIsRefused() {
    assertThatThrownBy(() -> read("a\nx\n\"cut of"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining(":3: record: expected a closing quote");
  }

  @Test
  void columnMissingOrTwiceIsRefused() throws Exception {
    assertThatThrownBy(() -> read("a,b,a\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("'a' twice");
    try (CsvReader csv = CsvReader.open(file("a,b\n".getBytes(UTF_8)))) {
      assertThatThrownBy(() -> csv.require(List.of("a", "c", "d")))
          .isInstanceOf(IntakeException.class)
          .hasMessageContaining("the columns c, d");
    }
  }

  @Test
  void otherEncodingsAreRefusedWithTheByteOffset() {
    assertThatThrownBy(() -> read("a\nі\n".getBytes(UTF_16LE))).isInstanceOf(IntakeException.class);
    assertThatThrownBy(() -> read(new byte[] {'a', '\n', 'x', (byte) 0xE9, '\n'}))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining(":2: text: expected UTF-8, found byte 0x0a at byte offset 4");
    assertThatThrownBy(() -> read(new byte[] {'a', '\n', (byte) 0xD0}))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("the end inside a character");
  }

  /** Table 3-7 of the Unicode Standard: overlong forms and surrogates are ill-formed. */
  @Test
  void overlongFormsAndSurrogatesAreNotUtf8() {
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80})) {
      assertThatThrownBy(() -> read(bad)).isInstanceOf(IntakeException.class);
    }
  }

  @Test
  void hundredMegabyteLineCostsOneRecordAndLittleMemory() throws Exception {
    Path file = folder.resolve("long.csv");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("a,b\n1,2\n".getBytes(UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write("\n3,4\n".getBytes(UTF_8));
    }
    long before = usedBytes();
    List<CsvItem> items = read(file);

    assertThat(usedBytes() - before).as("bytes kept").isLessThan(20_000_000);
    assertThat(items).hasSize(3);
    assertThat(((CsvFault) items.get(1)).expected()).contains("1048576 bytes");
    assertThat(items.get(1).raw().length()).isLessThan(20_000);
    assertThat(fields(items.get(2))).containsExactly("3", "4");
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private List<CsvItem> read(String text) throws IntakeException, IOException {
    return read(text.getBytes(UTF_8));
  }

  private List<CsvItem> read(byte[] bytes) throws IntakeException, IOException {
    return read(file(bytes));
  }

  private static List<CsvItem> read(Path file) throws IntakeException {
    List<CsvItem> items = new ArrayList<>();
    try (CsvReader csv = CsvReader.open(file)) {
      Optional<CsvItem> item = csv.next();
      while (item.isPresent()) {
        items.add(item.get());
        item = csv.next();
      }
    }
    return items;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("test.csv"), bytes);
  }

  private static List<String> fields(CsvItem item) {
    return ((CsvRow) item).fields();
  }
}
