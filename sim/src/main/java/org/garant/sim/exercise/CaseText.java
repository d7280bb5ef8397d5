package org.garant.sim.exercise;

import java.util.List;
import java.util.Map;
import org.garant.core.quantity.ContentId;
import org.garant.intake.scenario.Scenario;
import org.garant.sim.feed.Feed;

/** Writes the case file of an exercise. */
final class CaseText {
  private final Scenario scenario;
  private final long seed;
  private final List<Feed> feeds;

  CaseText(Scenario scenario, long seed, List<Feed> feeds) {
    this.scenario = scenario;
    this.seed = seed;
    this.feeds = feeds;
  }

  /** Returns the case over {@code files}, whose hashes it names. */
  String text(Map<String, String> files) {
    StringBuilder text = new StringBuilder();
    text.append("# SYNTHETIC: an exercise. Nothing in this case happened.\n")
        .append("garant: case/1\n")
        .append("id: " + scenario.id() + "\n")
        .append("title: \"" + scenario.title() + "\"\n")
        .append("nature: synthetic\n")
        .append("agreement: agreement/agreement.yaml\n")
        .append("policy: policy.yaml\n")
        .append("window: w-ceasefire\n")
        .append("before: PT" + scenario.ceasefire().beforeSeconds() + "S\n")
        .append("after: PT" + scenario.ceasefire().afterSeconds() + "S\n")
        .append("time: {tz: " + scenario.timeZone() + "}\n")
        .append("country: " + scenario.land().country() + "\n")
        .append("reference:\n")
        .append("  - role: sectors\n")
        .append("    file: " + Shapes.SECTORS + "\n")
        .append("    sha256: " + hash(files, Shapes.SECTORS) + "\n")
        .append("    licence: CC0-1.0\n")
        .append("    origin: " + origin() + "\n")
        .append("sources:\n");
    for (Feed feed : feeds) {
      text.append("  - id: " + feed.source() + "\n").append("    reader: " + feed.reader() + "\n");
      if (feed.reader().equals("mission-csv")) {
        text.append("    modality: " + feed.modality().code() + "\n");
      }
      text.append("    file: " + feed.file() + "\n")
          .append("    sha256: " + hash(files, feed.file()) + "\n")
          .append("    title: \"" + feed.title() + "\"\n")
          .append("    operator: nobody, invented\n")
          .append("    custodian: nobody, invented\n");
      if (!feed.affiliation().isEmpty()) {
        text.append("    affiliation: " + feed.affiliation() + "\n")
            .append("    affiliation_note: \"SYNTHETIC: the scenario says so\"\n");
      }
      text.append("    licence: CC0-1.0\n")
          .append("    origin: " + origin() + "\n")
          .append("    tz: " + scenario.timeZone() + "\n");
      if (feed.reader().equals("claims-csv")) {
        text.append("    holders:\n");
        for (Scenario.Party party : scenario.parties()) {
          text.append(
              "      - {name: \"" + party.name() + "\", party: " + party.id().code() + "}\n");
        }
      }
    }
    text.append("output: {licence: CC0-1.0, because: all of it is invented}\n")
        .append("limits:\n")
        .append("  - \"SYNTHETIC: nothing in this case happened, and there is no such place\"\n")
        .append("  - The sources are as good as the scenario says; real ones are worse and vary\n");
    if (!scenario.spoofed().isEmpty()) {
      text.append("  - One source or more reports what never happened, and no file says which\n");
    }
    return text.toString();
  }

  private String origin() {
    return "\"SYNTHETIC: garant simulate, scenario " + scenario.id() + ", seed " + seed + "\"";
  }

  private static String hash(Map<String, String> files, String name) {
    return ContentId.of(String.valueOf(files.get(name))).hex();
  }
}
