package org.garant.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.garant.core.quantity.ContentId;
import org.garant.intake.IntakeException;
import org.garant.intake.casefile.CaseFile;
import org.garant.intake.casefile.CaseFileReader;
import org.garant.intake.casefile.Fetch;
import org.garant.intake.casefile.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are invented. */
class TableFilterTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 4, 12);
  private static final LocalDate LAST = LocalDate.of(2025, 4, 28);

  @TempDir private Path folder;

  @Test
  void bothDaysAreIncludedAndWhatHasNoDateIsNot() throws Exception {
    String table =
        """
        when,what
        2025-04-11 23:59:59,before
        2025-04-12,first day
        2025-04-28T23:59:59Z,last day
        2025-04-29 00:00:00,after
        ,no date
        12.04.2025,another form
        """;

    assertThat(filtered(List.of(new Filter.RowsBetween("when", FIRST, LAST)), table))
        .isEqualTo(
            """
            when,what
            2025-04-12,first day
            2025-04-28T23:59:59Z,last day
            """);
  }

  @Test
  void intervalsThatTouchTheDaysAreKeptAndAnOpenEndTouchesAllThatFollow() throws Exception {
    String table =
        """
        from,to
        2025-04-01,2025-04-11
        2025-04-01,2025-04-12
        2025-04-28,2025-05-01
        2025-04-29,2025-05-01
        2025-04-01,
        2025-04-29,
        2025-04-20,soon
        """;

    assertThat(filtered(List.of(new Filter.RowsOverlapping("from", "to", FIRST, LAST)), table))
        .isEqualTo(
            """
            from,to
            2025-04-01,2025-04-12
            2025-04-28,2025-05-01
            2025-04-01,
            """);
  }

  @Test
  void edgesOfTheBoxAreIncluded() throws Exception {
    String table =
        """
        lat,lon
        46.5,36.0
        50.2000000,40.5
        50.2000001,40.5
        46.4999999,36.0
        48,-38
        ,38
        1e1,38
        """;
    Filter box =
        new Filter.RowsWithin("lon", "lat", 360_000_000, 405_000_000, 465_000_000, 502_000_000);

    assertThat(filtered(List.of(box), table)).isEqualTo("lat,lon\n46.5,36.0\n50.2000000,40.5\n");
  }

  @Test
  void allFiltersMustAgreeAndKeptRowsKeepTheirBytes() throws Exception {
    String table =
        "\uFEFF\"country\",\"text\"\r\n\"UA\",\"two\nlines, \"\"quoted\"\"\"\r\nUA,plain\r\nMD,x\r\n";

    assertThat(filtered(List.of(new Filter.RowsEqual("country", List.of("UA"))), table))
        .isEqualTo("\"country\",\"text\"\n\"UA\",\"two\nlines, \"\"quoted\"\"\"\nUA,plain\n");
    assertThat(
            filtered(
                List.of(
                    new Filter.RowsEqual("country", List.of("UA", "MD")),
                    new Filter.RowsEqual("text", List.of("x"))),
                table))
        .isEqualTo("\"country\",\"text\"\nMD,x\n");
  }

  @Test
  void columnsAreKeptInTheOrderAskedForAndQuotedWhereNeeded() throws Exception {
    String table = "a,b,\"c\"\n1,\"x, y\",\"plain\"\n2,\"say \"\"hi\"\"\",3\n";

    assertThat(filtered(List.of(new Filter.KeepColumns(List.of("c", "b"))), table))
        .isEqualTo("c,b\nplain,\"x, y\"\n3,\"say \"\"hi\"\"\"\n");
  }

  @Test
  void tablesOfOneHeaderAreJoinedInOrder() throws Exception {
    assertThat(filtered(List.of(), "a,b\n1,2\n", "a,b\n3,4", "a,b\n")).isEqualTo("a,b\n1,2\n3,4\n");
    assertThatThrownBy(() -> filtered(List.of(), "a,b\n1,2\n", "a,c\n3,4\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("expected that of the first file");
  }

  @Test
  void aBadTableIsRefusedAtItsLine() {
    List<Filter> filters = List.of(new Filter.RowsEqual("a", List.of("1")));

    assertThatThrownBy(() -> filtered(filters, "a,b\n1\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining(":2:");
    assertThatThrownBy(() -> filtered(filters, "b,c\n1,2\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("the columns a");
    assertThatThrownBy(() -> filtered(filters, "a\n\"1")).isInstanceOf(IntakeException.class);
    assertThatThrownBy(() -> filtered(filters, "a,b\n1," + "x".repeat(20_000) + "\n"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("fewer than 16384 bytes");
  }

  /** What was filtered already stays as it is, so the case's hash must come out again. */
  @Test
  void theEasterCaseFilterGivesTheHashThatTheCaseNames() throws Exception {
    String shared = System.getProperty("garant.shared", "");
    assumeFalse(shared.isEmpty(), "no trial data");
    Path root = Path.of(System.getProperty("garant.root", ".."));
    CaseFile easter =
        CaseFileReader.read(root.resolve("cases/easter-truce-2025/case.yaml"))
            .caseFile()
            .orElseThrow();
    var press = easter.sources().getFirst();
    Path target = folder.resolve("filtered");
    var fetch = (Fetch.Download) press.fetch().orElseThrow();

    TableFilter.Counts counts =
        TableFilter.write(
            List.of(Path.of(shared, "data/cases/easter-truce-2025", press.file())),
            fetch.filters(),
            target);

    assertThat(counts).isEqualTo(new TableFilter.Counts(2_102, 2_102));
    assertThat(ContentId.of(Files.readAllBytes(target)).hex()).isEqualTo(press.sha256());
  }

  private String filtered(List<Filter> filters, String... tables) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String table : tables) {
      files.add(Files.writeString(folder.resolve("table-" + files.size() + ".csv"), table));
    }
    Path target = folder.resolve("filtered.csv");
    TableFilter.write(files, filters, target);
    return Files.readString(target);
  }
}
