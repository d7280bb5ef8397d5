package org.garant.sim.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.garant.core.observation.Modality;
import org.garant.intake.scenario.Scenario;

/** Writes reports as a file of the reader {@code mission-csv}, in the order of their times. */
final class MissionFile {
  private static final String COLUMNS =
      "id,start,end,latitude,longitude,sigma_major_m,sigma_minor_m,azimuth_deg,place,act,"
          + "act_probability,relevance,actor,actor_probability,group,text";

  private static final Comparator<Report> ORDER =
      Comparator.comparingLong(Report::startSecond)
          .thenComparingLong(Report::endSecond)
          .thenComparing(Report::position)
          .thenComparingInt(Report::event);

  private MissionFile() {}

  /** Which source a file is of. */
  record Source(String id, String title, Modality modality, String affiliation) {}

  static Feed write(
      Source source, Scenario scenario, List<Report> reports, double isTrue, double isFalse) {
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(ORDER);
    Csv csv = new Csv(COLUMNS);
    List<Integer> events = new ArrayList<>();
    for (Report report : sorted) {
      events.add(report.event());
      csv.row(fields(source.id() + "-" + events.size(), report, scenario));
    }
    return new Feed(
        source.id(),
        Feed.fileOf(source.id()),
        source.title(),
        "mission-csv",
        source.modality(),
        source.affiliation(),
        csv.text(),
        events,
        isTrue,
        isFalse);
  }

  private static List<String> fields(String id, Report report, Scenario scenario) {
    return List.of(
        id,
        Csv.second(report.startSecond()),
        Csv.second(report.endSecond()),
        Csv.latitude(report.position()),
        Csv.longitude(report.position()),
        Integer.toString(report.ellipse().majorMeters()),
        Integer.toString(report.ellipse().minorMeters()),
        Integer.toString(report.ellipse().azimuthDegrees()),
        report.place(),
        report.act().code(),
        Csv.ppm(report.actPpm()),
        Csv.ppm(report.relevancePpm()),
        report.actor().map(side -> scenario.party(side).id().code()).orElse(""),
        report.actor().isPresent() ? Csv.ppm(report.actorPpm()) : "",
        report.group(),
        report.text());
  }
}
