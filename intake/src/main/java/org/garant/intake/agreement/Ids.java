package org.garant.intake.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.garant.core.quantity.PartyId;
import org.garant.intake.yaml.Messages;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlNode;
import org.garant.intake.yaml.YamlText;

/** The ids that an agreement file declares, section by section, and the references to them. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,47}");
  private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

  private final Map<String, TreeSet<String>> declared = new TreeMap<>();
  private final Messages messages;

  /** Collects the ids of {@code sections} of {@code file}. */
  Ids(YamlMap file, List<String> sections) {
    this.messages = file.messages();
    TreeSet<String> all = new TreeSet<>();
    for (String section : sections) {
      TreeSet<String> ids = declared.computeIfAbsent(section, it -> new TreeSet<>());
      if (file.find(section).isEmpty()) {
        continue;
      }
      for (YamlNode item : file.items(section)) {
        if (item instanceof YamlMap map && map.find("id").orElse(null) instanceof YamlText id) {
          declare(section, id);
          if (!all.add(id.value())) {
            messages.add(Rule.ID_TWICE, id.mark(), "id '" + id.value() + "' is used twice");
          }
          ids.add(id.value());
        }
      }
    }
  }

  private void declare(String section, YamlText id) {
    boolean party = section.equals("parties");
    if (!(party ? PARTY : ID).matcher(id.value()).matches()) {
      messages.add(
          Rule.FORM,
          id.mark(),
          party
              ? "a party's id is 2 to 16 of A-Z, 0-9 and '-', a letter first"
              : "an id is up to 48 of a-z, 0-9 and '-', a letter first");
    }
  }

  /** Returns the id that {@code key} refers to; empty, with a message, if it leads nowhere. */
  Optional<String> refer(YamlMap map, String key, String section) {
    return map.text(key).flatMap(text -> known(text, section));
  }

  /** Returns the id that {@code key} refers to; empty if it is not there or leads nowhere. */
  Optional<String> findRefer(YamlMap map, String key, String section) {
    return map.findText(key).flatMap(text -> known(text, section));
  }

  /** Returns the ids that {@code key} lists. */
  List<String> referAll(YamlMap map, String key, String section) {
    List<String> ids = new ArrayList<>();
    for (YamlText text : map.texts(key)) {
      known(text, section).ifPresent(ids::add);
    }
    return ids;
  }

  /** Returns the party that {@code key} refers to. */
  Optional<PartyId> party(YamlMap map, String key) {
    return refer(map, key, "parties").filter(Ids::isParty).map(PartyId::new);
  }

  /** Returns the parties that {@code key} lists. */
  List<PartyId> parties(YamlMap map, String key) {
    return referAll(map, key, "parties").stream().filter(Ids::isParty).map(PartyId::new).toList();
  }

  static boolean isParty(String id) {
    return PARTY.matcher(id).matches();
  }

  private Optional<String> known(YamlText text, String section) {
    TreeSet<String> ids = declared.getOrDefault(section, new TreeSet<>());
    if (ids.contains(text.value())) {
      return Optional.of(text.value());
    }
    messages.add(
        Rule.REFERENCE,
        text.mark(),
        "no " + section + " entry '" + text.value() + "'" + Spelling.hint(text.value(), ids));
    return Optional.empty();
  }
}
