package org.garant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.garant.core.report.CaseReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Leaves the sample's files in target/sample, where people can look at them. */
class SampleFilesTest {
  @Test
  void inventedRectanglesGiveAWholeSetOfFiles() throws IOException {
    write("rectangles", SampleReport.build());
  }

  @Test
  @EnabledIfSystemProperty(named = "garant.shared", matches = ".+")
  void trueOutlinesGiveAReportThatIsNotTooLarge() throws IOException {
    Path outlines =
        Path.of(
            System.getProperty("garant.shared", ""),
            "data/reference/geoboundaries_ukr_adm1_simplified.geojson");

    byte[] html = write("outlines", SampleReport.withOutlines(outlines));

    assertThat(html.length).isLessThan(700_000);
  }

  @Test
  void inventedScoreGivesAPage() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample", "score"));

    byte[] html = ScoreHtml.write(SampleScore.SUBJECT, SampleScore.build());

    Files.write(folder.resolve("score.html"), html);
    assertThat(html.length).isLessThan(700_000);
  }

  private static byte[] write(String name, CaseReport report) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample", name));
    byte[] html = CaseReportHtml.write(report, List.of());
    Files.write(folder.resolve("report.html"), html);
    Files.write(folder.resolve("report.json"), ReportJson.write(report));
    Files.write(folder.resolve("incidents.geojson"), IncidentsGeoJson.write(report));
    Files.write(folder.resolve("coverage.geojson"), CoverageGeoJson.write(report));
    return html;
  }
}
