package org.garant.intake.agreement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.ExceptionClause;
import org.garant.core.agreement.Head;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Reading;
import org.garant.core.agreement.Stance;
import org.garant.core.agreement.Standing;
import org.garant.core.agreement.Window;
import org.garant.core.agreement.Zone;
import org.garant.intake.yaml.Message;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlReader;
import org.garant.intake.yaml.YamlText;

/**
 * Reads agreement files, format {@code garant: agreement/1}, and says everything that is wrong with
 * one at once. Local times become instants here, by the time-zone data of this Java; the release is
 * kept in the agreement.
 */
public final class AgreementReader {
  /** The head of the format. */
  public static final String FORMAT = "agreement/1";

  /** Parts of the format that are not read; a file with one is refused, never half read. */
  private static final String[] LATER = {
    "reservations",
    "anchors",
    "definitions",
    "lines",
    "components",
    "guarantees",
    "contradictions",
    "priority",
    "coded_as"
  };

  private AgreementReader() {}

  /**
   * What came of reading a file.
   *
   * @param agreement the agreement; empty if there were errors
   * @param messages everything there is to say, in the order of files, lines and columns
   */
  public record Result(Optional<Agreement> agreement, List<Message> messages) {
    public Result {
      messages = List.copyOf(messages);
    }
  }

  /** Reads the agreement at {@code path} and the shapes beside it. Never throws for bad files. */
  public static Result read(Path path) {
    Messages messages = new Messages(path.toString());
    Optional<YamlMap> file = YamlReader.read(path, messages);
    Optional<Agreement> agreement = file.flatMap(it -> read(it, path));
    return new Result(agreement, messages.list());
  }

  /** Reads an agreement that was opened already; messages go where {@code file}'s do. */
  public static Optional<Agreement> read(YamlMap file, Path path) {
    Messages messages = file.messages();
    file.format(FORMAT);
    Optional<YamlMap> time = file.map("time");
    Optional<LocalTimes> region = time.flatMap(it -> LocalTimes.of(it, "tz"));
    LocalTimes times = region.orElseGet(() -> LocalTimes.fallback(messages));
    time.ifPresent(it -> checkTzdata(it, region));
    Ids ids =
        new Ids(
            file,
            List.of(
                "sources", "parties", "zones", "windows", "provisions", "exceptions", "readings"));
    Path folder = path.toAbsolutePath().getParent();
    Path given = path.getParent();
    ShapeReader shapes =
        new ShapeReader(
            folder == null ? Path.of("") : folder, given == null ? "" : given + "/", messages);
    ScopeReader scope = new ScopeReader(file, times, ids, shapes);
    TermReader terms = new TermReader(file, ids);
    ViewReader views = new ViewReader(file, times, ids);

    Optional<Head> head = new HeadReader(file, times).read();
    Optional<Standing> standing = new StandingReader(file, times, ids).read();
    List<Zone> zones = scope.zones();
    List<Window> windows = scope.windows();
    for (String key : List.of("zones", "windows", "provisions")) {
      if (!file.has(key)) {
        file.missing(key);
      }
    }
    List<ExceptionClause> exceptions = terms.exceptions();
    List<Provision> provisions = terms.provisions();
    List<Reading> readings = views.readings();
    List<Stance> stances = views.positions();
    List<Agreement.Note> notes = views.notes();
    file.refuse(LATER);
    file.finish();
    checkDuties(file);
    checkMinus(file, zones);
    if (messages.errorCount() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Agreement(
            head.orElseThrow(),
            standing.orElseThrow(),
            zones,
            windows,
            provisions,
            exceptions,
            readings,
            stances,
            notes));
  }

  private static void checkTzdata(YamlMap time, Optional<LocalTimes> region) {
    String named = time.optionalString("tzdata");
    time.finish();
    if (!named.isEmpty() && region.isPresent() && !named.equals(region.get().tzdata())) {
      time.report(
          Rule.TZDATA,
          "tzdata",
          "resolved by tzdata " + region.get().tzdata() + ", the file names " + named);
    }
  }

  /** A prohibition binds those alone that took it on; a commitment also on a condition. */
  private static void checkDuties(YamlMap file) {
    if (!file.has("participation")) {
      return; // nothing is known of who took what on
    }
    Map<String, TreeSet<String>> acts = new TreeMap<>();
    for (YamlMap map : file.maps("participation")) {
      acts.computeIfAbsent(map.optionalString("party"), it -> new TreeSet<>())
          .add(map.optionalString("act"));
    }
    for (YamlMap map : file.maps("provisions")) {
      boolean prohibition = map.optionalString("deontic").equals("prohibition");
      boolean commitment = map.optionalString("deontic").equals("commitment");
      for (YamlText bearer : map.texts("bearer")) {
        TreeSet<String> done = acts.getOrDefault(bearer.value(), new TreeSet<>());
        boolean bound =
            !done.contains(Standing.ParticipationAct.WITHDRAWN.code())
                && done.stream().anyMatch(act -> binds(act, commitment));
        if ((prohibition || commitment) && !bound) {
          file.messages()
              .add(
                  Rule.NOT_SIGNED,
                  bearer.mark(),
                  "'" + bearer.value() + "' has not signed or declared: it cannot owe this");
        }
      }
    }
  }

  private static boolean binds(String act, boolean commitment) {
    for (Standing.ParticipationAct each : Standing.ParticipationAct.values()) {
      if (each.code().equals(act)) {
        return each.isBinding()
            || (commitment && each == Standing.ParticipationAct.DECLARED_CONDITIONAL);
      }
    }
    return true; // told already
  }

  /** What a reading takes out lies inside the provision's zone: the shares are subtracted. */
  private static void checkMinus(YamlMap file, List<Zone> zones) {
    for (YamlMap reading : file.maps("readings")) {
      Optional<YamlMap> where =
          reading.findMap("change").flatMap(change -> change.findMap("where"));
      if (where.isEmpty()) {
        continue;
      }
      Optional<Zone.Drawn> inner = drawn(zones, where.get().optionalString("minus"));
      Optional<Zone.Drawn> outer =
          file.maps("provisions").stream()
              .filter(it -> it.optionalString("id").equals(reading.optionalString("of")))
              .findFirst()
              .flatMap(it -> it.findMap("where"))
              .flatMap(it -> drawn(zones, it.optionalString("zone")));
      if (inner.isPresent()
          && outer.isPresent()
          && !Rings.isInside(inner.get().polygons(), outer.get().polygons())) {
        where
            .get()
            .report(
                Rule.NOT_INSIDE,
                "minus",
                "zone '" + inner.get().id() + "' does not lie inside '" + outer.get().id() + "'");
      }
    }
  }

  private static Optional<Zone.Drawn> drawn(List<Zone> zones, String id) {
    return zones.stream()
        .filter(zone -> zone.id().equals(id))
        .findFirst()
        .flatMap(zone -> zone instanceof Zone.Drawn d ? Optional.of(d) : Optional.empty());
  }
}
