package org.garant.intake.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.observation.Act;
import org.garant.core.quantity.PartyId;
import org.garant.intake.agreement.LocalTimes;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlReader;

/**
 * Reads scenario files, format {@code garant: scenario/1}, and says everything that is wrong with
 * one at once. The keys are in {@code docs/SCENARIOS.md}.
 */
public final class ScenarioReader {
  /** The head of the format. */
  public static final String FORMAT = "scenario/1";

  /** Most events that a scenario makes on average. */
  public static final int MAX_EVENTS = 5_000;

  /** Most intervals of watching: stations by band and outage, flights, passes by sector, visits. */
  public static final int MAX_VIEWS = 20_000;

  /** Most reports that follow no event, on average. */
  public static final int MAX_FALSE = 20_000;

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int MAX_RULES = 100;
  private static final double MAX_PER_DAY = 1_000;

  private final YamlMap file;
  private final Messages messages;

  private ScenarioReader(YamlMap file) {
    this.file = file;
    this.messages = file.messages();
  }

  /**
   * What came of reading a file.
   *
   * @param scenario the scenario; empty if there were errors
   * @param messages everything there is to say, in the order of lines and columns
   */
  public record Result(Optional<Scenario> scenario, List<Message> messages) {
    /** Copies the list. */
    public Result {
      messages = List.copyOf(messages);
    }
  }

  /** Reads the scenario at {@code path}. Never throws for bad files. */
  public static Result read(Path path) {
    Messages messages = new Messages(path.toString());
    Optional<Scenario> scenario = YamlReader.read(path, messages).flatMap(ScenarioReader::read);
    return new Result(scenario, messages.list());
  }

  /** Reads the scenario that {@code text} is; messages name the file {@code name}. */
  public static Result read(String text, String name) {
    Messages messages = new Messages(name);
    Optional<Scenario> scenario = YamlReader.read(text, messages).flatMap(ScenarioReader::read);
    return new Result(scenario, messages.list());
  }

  /** Reads a scenario that was opened already; messages go where {@code file}'s do. */
  public static Optional<Scenario> read(YamlMap file) {
    return new ScenarioReader(file).scenario();
  }

  private Optional<Scenario> scenario() {
    file.format(FORMAT);
    Optional<YamlMap> time = file.map("time");
    Optional<LocalTimes> times = time.flatMap(it -> LocalTimes.of(it, "tz"));
    time.ifPresent(YamlMap::finish);
    if (times.isEmpty()) {
      return Optional.empty(); // no instant can be read without it
    }
    Values values = new Values(messages, times.get());
    String id = file.string("id");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,39}")) {
      file.report(Rule.FORM, "id", "an id is up to 40 of a-z, 0-9 and '-', a letter first");
    }
    String title = values.words(file, "title");
    if (!title.isEmpty() && !title.contains("SYNTHETIC")) {
      file.report(Rule.FORM, "title", "the title of an exercise says SYNTHETIC");
    }
    Optional<Scenario.Ceasefire> ceasefire =
        file.map("ceasefire").flatMap(it -> ceasefire(it, values));
    List<Scenario.Party> parties = parties(values);
    Optional<Land> land = file.map("land").flatMap(it -> new LandReader(values).read(it));
    if (ceasefire.isEmpty() || land.isEmpty()) {
      return Optional.empty(); // all else lies in that time and place
    }
    SensorReader sensorReader = new SensorReader(values, land.get());
    PeopleReader people = new PeopleReader(values, land.get(), ceasefire.get().period());
    List<Scenario.EventRule> rules = rules(values, land.get());
    List<Sensor> sensors = sensorReader.read(file);
    Optional<Scenario.Press> press = people.press(file);
    Optional<Scenario.Alerts> alerts = people.alerts(file);
    List<Scenario.Demining> deminings = people.deminings(file);
    List<Scenario.Spoofed> spoofed = people.spoofed(file);
    List<Scenario.PartyClaim> claims = people.claims(file);
    file.finish();
    if (messages.errorCount() > 0) {
      return Optional.empty();
    }
    Scenario scenario =
        new Scenario(
            id,
            title,
            times.get().region(),
            ceasefire.get(),
            parties,
            land.get(),
            rules,
            sensors,
            press,
            alerts,
            deminings,
            spoofed,
            claims);
    new Sizes(scenario).check(file);
    return messages.errorCount() > 0 ? Optional.empty() : Optional.of(scenario);
  }

  private Optional<Scenario.Ceasefire> ceasefire(YamlMap map, Values values) {
    Optional<LocalInstant> from = values.local(map, "from");
    Optional<LocalInstant> until = values.local(map, "until");
    long before = values.seconds(map, "before", Duration.ofHours(1), LONGEST);
    long after = values.seconds(map, "after", Duration.ofHours(1), LONGEST);
    map.finish();
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    Duration length = Duration.between(from.get().instant(), until.get().instant());
    if (!length.isPositive()) {
      map.report(Rule.WINDOW_REVERSED, "until", "the ceasefire ends before it starts");
      return Optional.empty();
    }
    if (length.compareTo(LONGEST) > 0) {
      map.report(Rule.RANGE, "until", "the ceasefire lasts at most " + LONGEST + ", not " + length);
      return Optional.empty();
    }
    return Optional.of(new Scenario.Ceasefire(from.get(), until.get(), before, after));
  }

  private List<Scenario.Party> parties(Values values) {
    List<Scenario.Party> parties = new ArrayList<>();
    List<YamlMap> maps = file.maps("parties");
    for (YamlMap map : maps) {
      String id = map.string("id");
      Optional<Side> side = values.side(map);
      String name = values.words(map, "name");
      map.finish();
      if (!id.matches("[A-Z][A-Z0-9-]{1,15}")) {
        map.report(Rule.FORM, "id", "a party's id is 2 to 16 of A-Z, 0-9 and '-', a letter first");
      } else if (side.isPresent()) {
        for (Scenario.Party other : parties) {
          if (other.id().code().equals(id)) {
            map.report(Rule.ID_TWICE, "id", "id '" + id + "' is used twice");
          } else if (other.side() == side.get()) {
            map.report(Rule.ID_TWICE, "side", "side " + side.get() + " is used twice");
          }
        }
        parties.add(new Scenario.Party(new PartyId(id), side.get(), name));
      }
    }
    if (maps.size() != 2) {
      messages.add(
          Rule.FORM,
          file.markOf("parties"),
          "'parties' lists two, of side A and of side B, not " + maps.size());
    }
    parties.sort((one, other) -> one.side().compareTo(other.side()));
    return parties;
  }

  private List<Scenario.EventRule> rules(Values values, Land land) {
    List<Scenario.EventRule> rules = new ArrayList<>();
    List<YamlMap> along = file.maps("events");
    List<YamlMap> spots = file.maps("hot_spots");
    if (along.isEmpty() && spots.isEmpty()) {
      messages.add(Rule.FORM, file.mark(), "a scenario has 'events' or 'hot_spots'");
    }
    if (along.size() + spots.size() > MAX_RULES) {
      file.report(
          Rule.RANGE, "events", "at most " + MAX_RULES + " of 'events' and 'hot_spots' are read");
      return rules;
    }
    for (YamlMap map : along) {
      List<Integer> sectors =
          map.has("sectors")
              ? values.numbers(map, "sectors", land.sectors())
              : IntStream.rangeClosed(1, land.sectors()).boxed().toList();
      double reach = values.number(map, "reach_km", 0.1, land.depthKm());
      rule(map, values, new Scenario.Where.Along(sectors, reach)).ifPresent(rules::add);
    }
    for (YamlMap map : spots) {
      double at = values.number(map, "along_km", 0, land.lengthKm());
      double offset = values.number(map, "offset_km", -land.depthKm(), land.depthKm());
      double sigma = values.number(map, "sigma_km", 0.05, land.depthKm());
      rule(map, values, new Scenario.Where.Spot(at, offset, sigma)).ifPresent(rules::add);
    }
    return rules;
  }

  private static Optional<Scenario.EventRule> rule(
      YamlMap map, Values values, Scenario.Where where) {
    Optional<Act> act = values.act(map, "act");
    Optional<Side> side = values.side(map);
    Optional<Scenario.Rates> rates =
        map.map("per_day")
            .map(it -> {
              double before = values.number(it, "before", 0, MAX_PER_DAY);
              double window = values.number(it, "window", 0, MAX_PER_DAY);
              double after = values.number(it, "after", 0, MAX_PER_DAY);
              it.finish();
              return new Scenario.Rates(before, window, after);
            });
    map.finish();
    return act.isPresent() && side.isPresent() && rates.isPresent()
        ? Optional.of(new Scenario.EventRule(act.get(), side.get(), rates.get(), where))
        : Optional.empty();
  }

  /** How much a scenario would make, against what is made at most. */
  private record Sizes(Scenario scenario) {
    void check(YamlMap file) {
      limit(file, "events", scenario.expectedEvents(), MAX_EVENTS, "events");
      double views = 0;
      double falseReports = 0;
      double days = scenario.ceasefire().period().days();
      for (Sensor sensor : scenario.sensors()) {
        double made =
            switch (sensor) {
              case Sensor.Acoustic it ->
                  (double) it.count() * it.bands().size() * 2 * (1 + it.outages().size());
              case Sensor.Drone it -> it.sortiesPerDay() * days;
              case Sensor.Patrol it -> it.visitsPerDay() * days;
              case Sensor.Thermal it -> it.passes().size() * (days + 1) * scenario.land().sectors();
            };
        views += made;
        falseReports +=
            switch (sensor) {
              case Sensor.Acoustic it -> it.falsePerDay() * it.count() * days;
              case Sensor.Drone it -> it.falsePerDay() * made * it.durationSeconds() / 86_400;
              case Sensor.Patrol it -> it.falsePerDay() * made * it.durationSeconds() / 86_400;
              case Sensor.Thermal it -> it.firesPerPass() * made;
            };
      }
      if (scenario.press().isPresent()) {
        Scenario.Press press = scenario.press().get();
        for (Scenario.Outlet outlet : press.outlets()) {
          falseReports += outlet.rumoursPerDay() * days * (1 + press.outlets().size());
        }
      }
      if (scenario.alerts().isPresent()) {
        falseReports += scenario.alerts().get().falsePerDay() * days * scenario.land().sectors();
      }
      limit(file, "sensors", views, MAX_VIEWS, "intervals of watching");
      limit(file, "sensors", falseReports, MAX_FALSE, "reports that follow no event");
    }

    private static void limit(YamlMap file, String key, double made, int most, String what) {
      if (made > most) {
        file.messages()
            .add(
                Rule.RANGE,
                file.markOfKey(key),
                "this makes about " + (long) made + " " + what + "; at most " + most + " are made");
      }
    }
  }
}
