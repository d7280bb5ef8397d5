package org.garant.intake.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Agreement;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Reading;
import org.garant.core.agreement.Stance;
import org.garant.core.quantity.PartyId;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;

/** Reads how an agreement is understood: readings, positions, notes. */
final class ViewReader {
  private final YamlMap file;
  private final LocalTimes times;
  private final Ids ids;

  ViewReader(YamlMap file, LocalTimes times, Ids ids) {
    this.file = file;
    this.times = times;
    this.ids = ids;
  }

  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (YamlMap map : file.maps("readings")) {
      int before = file.messages().errorCount();
      String id = map.string("id");
      Optional<String> of = ids.refer(map, "of", "provisions");
      List<PartyId> heldBy = ids.parties(map, "held_by");
      Optional<YamlMap> change = map.map("change");
      Optional<YamlMap> where = change.flatMap(it -> it.findMap("where"));
      Optional<String> minus = where.flatMap(it -> ids.refer(it, "minus", "zones"));
      where.ifPresent(YamlMap::finish);
      Optional<YamlMap> act = change.flatMap(it -> it.findMap("act"));
      Optional<Provision.TimeOfAct> timeOfAct =
          act.flatMap(it -> it.word("time_of_act", Provision.TimeOfAct.values()));
      act.ifPresent(YamlMap::finish);
      Optional<YamlMap> when = change.flatMap(it -> it.findMap("when"));
      when.ifPresent(it -> it.refuse("after"));
      Optional<String> window = when.flatMap(it -> ids.findRefer(it, "window", "windows"));
      when.ifPresent(YamlMap::finish);
      change.ifPresent(it -> {
        it.refuse("bearer", "finding", "unless");
        it.finish();
      });
      String note = map.optionalString("note");
      map.finish();
      if (file.messages().errorCount() == before) {
        readings.add(new Reading(id, of.orElseThrow(), heldBy, minus, window, timeOfAct, note));
      }
    }
    return readings;
  }

  List<Stance> positions() {
    List<Stance> stances = new ArrayList<>();
    for (YamlMap map : file.maps("positions")) {
      int before = file.messages().errorCount();
      Optional<PartyId> holder = ids.party(map, "holder");
      Optional<String> on = ids.refer(map, "on", "provisions");
      Optional<Stance.Kind> kind = map.word("stance", Stance.Kind.values());
      Optional<String> source = ids.refer(map, "source", "sources");
      Optional<Stance.Attribution> attribution =
          map.word("attribution", Stance.Attribution.values());
      String text = map.optionalString("text");
      times.findAt(map, "at").ifPresent(at -> map.refuse("at"));
      map.finish();
      boolean official =
          attribution
              .map(
                  it -> it != Stance.Attribution.ANONYMOUS_SOURCE && it != Stance.Attribution.MEDIA)
              .orElse(true);
      if (kind.equals(Optional.of(Stance.Kind.ACCEPTS)) && !official) {
        map.report(
            Rule.NOT_OFFICIAL,
            "stance",
            "'accepts' needs an official attribution; use reported-accepts");
      }
      if (file.messages().errorCount() == before) {
        stances.add(
            new Stance(
                holder.orElseThrow(),
                on.orElseThrow(),
                kind.orElseThrow(),
                source.orElseThrow(),
                attribution.orElseThrow(),
                text));
      }
    }
    return stances;
  }

  List<Agreement.Note> notes() {
    List<Agreement.Note> notes = new ArrayList<>();
    for (YamlMap map : file.maps("notes")) {
      String kind = map.string("kind");
      String source = ids.findRefer(map, "source", "sources").orElse("");
      notes.add(new Agreement.Note(kind, source, map.string("text")));
      map.finish();
    }
    return notes;
  }
}
