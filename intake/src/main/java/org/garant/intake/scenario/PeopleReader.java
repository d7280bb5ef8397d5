package org.garant.intake.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.Act;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Interval;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;

/** Reads what people tell: press, alerts, notices, false reports, claims. */
final class PeopleReader {
  /** Most outlets, spoofed sources, notices and claims each. */
  static final int MAX_LISTED = 50;

  /** Most false reports of one thing that never happened; most blasts of one notice. */
  static final int MAX_COPIES = 100;

  private static final List<Modality> SPOOFABLE =
      List.of(Modality.PRESS, Modality.PATROL, Modality.ACOUSTIC, Modality.DRONE);

  private final Values values;
  private final Land land;
  private final Interval period;

  PeopleReader(Values values, Land land, Interval period) {
    this.values = values;
    this.land = land;
    this.period = period;
  }

  Optional<Scenario.Press> press(YamlMap file) {
    return file.findMap("press")
        .map(map -> {
          long delay = values.seconds(map, "delay", Duration.ofMinutes(1), Duration.ofDays(3));
          double copies = values.probability(map, "copies");
          List<Scenario.Outlet> outlets = new ArrayList<>();
          for (YamlMap each : listed(map, "outlets")) {
            outlets.add(outlet(each));
          }
          map.finish();
          if (outlets.isEmpty()) {
            map.report(Rule.FORM, "outlets", "a press has at least one outlet");
          }
          if (land.settlements().isEmpty()) {
            values
                .messages()
                .add(
                    Rule.REFERENCE,
                    map.mark(),
                    "the press places reports at settlements: name one");
          }
          return new Scenario.Press(delay, copies, outlets);
        });
  }

  private Scenario.Outlet outlet(YamlMap map) {
    String id = values.id(map);
    String title = values.words(map, "title");
    Optional<Side> side = map.has("side") ? values.side(map) : Optional.empty();
    SortedMap<Side, Double> covers = new TreeMap<>();
    map.map("covers")
        .ifPresent(it -> {
          for (Side each : Side.values()) {
            covers.put(each, values.probability(it, each.code()));
          }
          it.finish();
        });
    double rumours = values.number(map, "rumours_per_day", 0, SensorReader.MAX_FALSE_PER_DAY);
    Scenario.Wording wording = values.wording(map);
    map.finish();
    return new Scenario.Outlet(id, title, side, covers, rumours, wording);
  }

  Optional<Scenario.Alerts> alerts(YamlMap file) {
    return file.findMap("alerts")
        .map(map -> {
          String id = values.id(map);
          String title = values.words(map, "title");
          SortedMap<Act, Double> acts = values.byAct(map, "acts");
          Duration most = Duration.ofDays(1);
          long lead = values.seconds(map, "lead", Duration.ZERO, most);
          long length = values.seconds(map, "length", Duration.ofMinutes(1), most);
          double falsePerDay =
              values.number(map, "false_per_day", 0, SensorReader.MAX_FALSE_PER_DAY);
          map.finish();
          return new Scenario.Alerts(id, title, acts, lead, length, falsePerDay);
        });
  }

  List<Scenario.Demining> deminings(YamlMap file) {
    List<Scenario.Demining> deminings = new ArrayList<>();
    for (YamlMap map : listed(file, "demining")) {
      Optional<Side> side = values.side(map);
      String activity = values.words(map, "activity");
      double along = along(map);
      double offset = offset(map);
      double radius = values.number(map, "radius_m", 50, 20_000);
      Optional<Instant> givenAt = values.at(map, "given_at");
      Optional<Interval> time = values.span(map);
      int blasts = values.whole(map, "blasts", 0, MAX_COPIES);
      map.finish();
      time.ifPresent(it -> within(map, "from", it.start()));
      time.ifPresent(it -> within(map, "until", it.end()));
      if (side.isPresent() && givenAt.isPresent() && time.isPresent()) {
        deminings.add(
            new Scenario.Demining(
                side.get(), activity, along, offset, radius, givenAt.get(), time.get(), blasts));
      }
    }
    return deminings;
  }

  List<Scenario.Spoofed> spoofed(YamlMap file) {
    List<Scenario.Spoofed> spoofed = new ArrayList<>();
    for (YamlMap map : listed(file, "spoofed")) {
      String id = values.id(map);
      String title = values.words(map, "title");
      String modality = map.string("modality");
      Optional<Modality> found = Modality.findByCode(modality).filter(SPOOFABLE::contains);
      if (found.isEmpty() && !modality.isEmpty()) {
        map.report(
            Rule.FORM,
            "modality",
            "'"
                + modality
                + "' is not one of "
                + String.join(", ", SPOOFABLE.stream().map(Modality::code).toList()));
      }
      double relevance = values.probability(map, "relevance");
      double sigma = values.number(map, "sigma_m", 1, 20_000);
      List<Scenario.FalseReport> reports = new ArrayList<>();
      for (YamlMap each : listed(map, "reports")) {
        falseReport(each).ifPresent(reports::add);
      }
      map.finish();
      if (found.isPresent()) {
        spoofed.add(new Scenario.Spoofed(id, title, found.get(), relevance, sigma, reports));
      }
    }
    return spoofed;
  }

  private Optional<Scenario.FalseReport> falseReport(YamlMap map) {
    Optional<Instant> at = values.at(map, "at");
    double along = along(map);
    double offset = offset(map);
    Optional<Act> act = values.act(map, "act");
    Optional<Side> side = values.side(map);
    int copies = values.whole(map, "copies", 1, MAX_COPIES);
    map.finish();
    at.ifPresent(it -> within(map, "at", it));
    return at.isPresent() && act.isPresent() && side.isPresent()
        ? Optional.of(
            new Scenario.FalseReport(at.get(), along, offset, act.get(), side.get(), copies))
        : Optional.empty();
  }

  List<Scenario.PartyClaim> claims(YamlMap file) {
    List<Scenario.PartyClaim> claims = new ArrayList<>();
    for (YamlMap map : listed(file, "claims")) {
      Optional<Side> side = values.side(map);
      String office = values.words(map, "office");
      String claim = values.words(map, "claim");
      String until = map.string("until");
      try {
        if (!until.isEmpty()) {
          until = LocalDate.parse(until).toString();
        }
      } catch (DateTimeException e) {
        map.report(Rule.DATE, "until", "not a date such as 2026-03-15: '" + until + "'");
      }
      long value = map.integer("value", 0, 1_000_000);
      String unit = values.words(map, "unit");
      map.finish();
      if (side.isPresent()) {
        claims.add(new Scenario.PartyClaim(side.get(), office, claim, until, value, unit));
      }
    }
    return claims;
  }

  private double along(YamlMap map) {
    return values.number(map, "along_km", 0, land.lengthKm());
  }

  private double offset(YamlMap map) {
    return values.number(map, "offset_km", -land.depthKm(), land.depthKm());
  }

  private void within(YamlMap map, String key, Instant at) {
    if (at.isBefore(period.start()) || at.isAfter(period.end())) {
      map.report(
          Rule.RANGE, key, "outside the exercise, " + period.start() + " to " + period.end());
    }
  }

  private static List<YamlMap> listed(YamlMap map, String key) {
    if (map.items(key).size() > MAX_LISTED) {
      map.report(Rule.RANGE, key, "at most " + MAX_LISTED + " are read");
      return List.of();
    }
    return map.maps(key);
  }
}
