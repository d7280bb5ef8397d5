package org.garant.sim.exercise;

import java.util.ArrayList;
import java.util.List;
import org.garant.intake.scenario.Scenario;
import org.garant.intake.scenario.Side;

/**
 * Writes the invented agreement of an exercise: a ceasefire that both parties signed, with one
 * provision for each party and kind of act, one contested clause, and announced blasting excepted.
 */
final class AgreementText {
  private final Scenario scenario;

  AgreementText(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What a clause forbids. */
  private record Clause(String id, String locator, String quote, String acts) {}

  private static final List<Clause> CLAUSES =
      List.of(
          new Clause(
              "fire",
              "article 2",
              "Neither Party shall open fire of any kind into the buffer zone or advance in it",
              "fire.*, assault.*"),
          new Clause(
              "drones",
              "article 3",
              "Neither Party shall attack the buffer zone with unmanned aircraft",
              "strike.drone"),
          new Clause(
              "heavy",
              "article 4",
              "Neither Party shall attack the buffer zone with missiles or aircraft bombs",
              "strike.missile, strike.air-bomb, strike.unspecified"));

  String text() {
    Scenario.Ceasefire ceasefire = scenario.ceasefire();
    String day = ceasefire.from().local().substring(0, 10);
    String a = scenario.party(Side.A).id().code();
    String b = scenario.party(Side.B).id().code();
    StringBuilder text = new StringBuilder();
    text.append("# SYNTHETIC: an invented agreement between invented parties, for an exercise.\n")
        .append("garant: agreement/1\n")
        .append("id: exercise." + scenario.id() + "\n")
        .append("kind: ceasefire\n")
        .append(
            "title: {en: \"SYNTHETIC ceasefire on the line of " + scenario.land().name() + "\"}\n")
        .append(
            "encoding: {level: official-text, note: \"SYNTHETIC: invented with its encoding\"}\n")
        .append("legal: {force: executive-agreement, basis: \"SYNTHETIC: invented\"}\n")
        .append("languages: [{lang: en, authentic: true}]\n")
        .append("time: {tz: " + scenario.timeZone() + "}\n")
        .append("sources:\n")
        .append("  - {id: s-text, kind: official, publisher: SYNTHETIC, at: \"" + day + "\"}\n")
        .append("status:\n")
        .append("  - {state: signed, at: " + from() + ", source: s-text}\n")
        .append("  - {state: in-force, at: " + from() + ", source: s-text}\n")
        .append("  - {state: expired, at: " + until() + ", source: s-text}\n")
        .append("parties:\n")
        .append(party(Side.A))
        .append(party(Side.B))
        .append("participation:\n")
        .append("  - {party: " + a + ", act: signed, at: " + from() + ", source: s-text}\n")
        .append("  - {party: " + b + ", act: signed, at: " + from() + ", source: s-text}\n")
        .append("zones:\n")
        .append(zone("z-buffer", "Buffer zone along the line (SYNTHETIC)", Shapes.BUFFER));
    if (isContested()) {
      text.append(zone("z-contested", "Contested part of it (SYNTHETIC)", Shapes.CONTESTED));
    }
    text.append("windows:\n")
        .append("  - {id: w-ceasefire, from: " + from() + ", until: " + until())
        .append(", bounds: \"[)\", source: s-text}\n")
        .append("provisions:\n");
    for (Clause clause : CLAUSES) {
      text.append(provision(clause, Side.A)).append(provision(clause, Side.B));
    }
    if (!scenario.deminings().isEmpty()) {
      text.append("exceptions:\n")
          .append("  - id: x-demining\n")
          .append("    kind: notified-activity\n")
          .append("    cite: {source: s-text, locator: article 5}\n")
          .append("    claimant: [" + a + ", " + b + "]\n")
          .append("    requires: {notice_before: PT24H, decided_by: verification-officer}\n")
          .append("    basis: assumed\n")
          .append("    note: \"SYNTHETIC: controlled blasting that was announced a day ahead\"\n");
    }
    if (isContested()) {
      text.append("readings:\n");
      for (Side side : Side.values()) {
        String of = provisionId("fire", side);
        String narrow = side == Side.A ? "r-narrow-a" : "r-narrow-b";
        String wide = side == Side.A ? "r-wide-a" : "r-wide-b";
        text.append("  - id: " + narrow + "\n    of: " + of + "\n    held_by: [" + a + "]\n")
            .append("    change: {where: {minus: z-contested}}\n")
            .append("    note: \"SYNTHETIC: the contested part is no part of the zone\"\n")
            .append("  - id: " + wide + "\n    of: " + of + "\n    held_by: [" + b + "]\n")
            .append("    change: {}\n")
            .append("    note: \"SYNTHETIC: the contested part is part of the zone\"\n");
      }
    }
    return text.toString();
  }

  private boolean isContested() {
    return scenario.land().contested().isPresent();
  }

  private String from() {
    return "\"" + scenario.ceasefire().from().local() + "\"";
  }

  private String until() {
    return "\"" + scenario.ceasefire().until().local() + "\"";
  }

  private String party(Side side) {
    Scenario.Party party = scenario.party(side);
    return "  - {id: "
        + party.id().code()
        + ", name: \""
        + party.name()
        + "\", side: "
        + side
        + ", role: [belligerent]}\n";
  }

  private String zone(String id, String label, String feature) {
    return "  - id: "
        + id
        + "\n    label: \""
        + label
        + "\"\n    from: {file: zones.geojson, feature: "
        + feature
        + "}\n    accuracy_m: "
        + scenario.land().accuracyMeters()
        + "\n    basis: assumed\n    note: \"SYNTHETIC, invented shape, not a line or border\"\n";
  }

  private static String provisionId(String clause, Side side) {
    return "p-" + clause + (side == Side.A ? "-a" : "-b");
  }

  private String provision(Clause clause, Side side) {
    List<String> lines = new ArrayList<>();
    lines.add("  - id: " + provisionId(clause.id(), side));
    lines.add("    cite: {source: s-text, locator: " + clause.locator() + "}");
    lines.add("    quote: \"" + clause.quote() + "\"");
    lines.add("    deontic: prohibition");
    lines.add("    bearer: [" + scenario.party(side).id().code() + "]");
    lines.add("    counterparty: [" + scenario.party(side.opposite()).id().code() + "]");
    lines.add("    act: {types: [" + clause.acts() + "], time_of_act: effect}");
    lines.add("    where: {zone: z-buffer}");
    lines.add("    when: {window: w-ceasefire}");
    if (!scenario.deminings().isEmpty() && clause.id().equals("fire")) {
      lines.add("    unless: [x-demining]");
    }
    lines.add(
        "    finding: {standard: balance-of-probabilities, corroboration: {min_independent: 2}}");
    return String.join("\n", lines) + "\n";
  }
}
