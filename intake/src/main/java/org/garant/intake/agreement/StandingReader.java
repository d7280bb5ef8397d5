package org.garant.intake.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.garant.core.agreement.LocalInstant;
import org.garant.core.agreement.Standing;
import org.garant.core.quantity.PartyId;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Reads whom an agreement names, what became of it, and what each party did about it. */
final class StandingReader {
  private static final TreeSet<String> SIDES = new TreeSet<>(List.of("A", "B", "C"));

  private final YamlMap file;
  private final LocalTimes times;
  private final Ids ids;

  StandingReader(YamlMap file, LocalTimes times, Ids ids) {
    this.file = file;
    this.times = times;
    this.ids = ids;
  }

  Optional<Standing> read() {
    int before = file.messages().errorCount();
    for (String key : List.of("status", "parties")) {
      if (!file.has(key)) {
        file.missing(key);
      }
    }
    List<Standing.StatusChange> status = status();
    List<Standing.Party> parties = parties();
    List<Standing.Participation> participation = participation();
    return file.messages().errorCount() > before
        ? Optional.empty()
        : Optional.of(new Standing(status, parties, participation));
  }

  private List<Standing.StatusChange> status() {
    List<Standing.StatusChange> status = new ArrayList<>();
    Optional<LocalInstant> last = Optional.empty();
    for (YamlMap map : file.maps("status")) {
      Optional<Standing.State> state = map.word("state", Standing.State.values());
      Optional<LocalInstant> at = times.at(map, "at");
      Optional<String> source = ids.refer(map, "source", "sources");
      String note = map.optionalString("note");
      map.finish();
      if (at.isPresent()) {
        if (last.isPresent() && at.get().instant().isBefore(last.get().instant())) {
          map.report(Rule.STATUS_BACK, "at", "status history goes back in time");
        }
        last = at;
      }
      if (state.isPresent() && at.isPresent() && source.isPresent()) {
        status.add(new Standing.StatusChange(state.get(), at.get(), source.get(), note));
      }
    }
    // What goes back in time was told; the record refuses it.
    return file.messages().errorCount() > 0 ? List.of() : status;
  }

  private List<Standing.Party> parties() {
    List<Standing.Party> parties = new ArrayList<>();
    for (YamlMap map : file.maps("parties")) {
      String id = map.string("id");
      String name = map.string("name");
      String side = map.optionalString("side");
      if (!side.isEmpty() && !SIDES.contains(side)) {
        map.report(Rule.FORM, "side", "a side is A, B or C, not '" + side + "'");
      }
      List<String> roles = map.texts("role").stream().map(YamlText::value).toList();
      if (!map.has("role")) {
        map.missing("role");
      } else if (roles.isEmpty()) {
        map.report(Rule.FORM, "role", "a party has at least one role");
      }
      map.refuse("members");
      map.finish();
      if (Ids.isParty(id)) {
        parties.add(new Standing.Party(new PartyId(id), name, side, roles));
      }
    }
    return parties;
  }

  private List<Standing.Participation> participation() {
    List<Standing.Participation> participation = new ArrayList<>();
    for (YamlMap map : file.maps("participation")) {
      Optional<PartyId> party = ids.party(map, "party");
      Optional<Standing.ParticipationAct> act = map.word("act", Standing.ParticipationAct.values());
      Optional<LocalInstant> at = times.at(map, "at");
      Optional<String> source = ids.refer(map, "source", "sources");
      String note = map.optionalString("note");
      map.refuse("pair");
      map.finish();
      if (party.isPresent() && act.isPresent() && at.isPresent() && source.isPresent()) {
        participation.add(
            new Standing.Participation(party.get(), act.get(), at.get(), source.get(), note));
      }
    }
    return participation;
  }
}
