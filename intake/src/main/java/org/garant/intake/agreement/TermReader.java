package org.garant.intake.agreement;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garant.core.agreement.Citation;
import org.garant.core.agreement.ExceptionClause;
import org.garant.core.agreement.Provision;
import org.garant.core.agreement.Standard;
import org.garant.core.observation.Act;
import org.garant.core.observation.ObjectClass;
import org.garant.core.quantity.PartyId;
import org.garant.intake.yaml.Rule;
import org.garant.intake.yaml.Spelling;
import org.garant.intake.yaml.YamlMap;
import org.garant.intake.yaml.YamlText;

/** Reads an agreement's provisions and exceptions. */
final class TermReader {
  private static final int MAX_INDEPENDENT = 10;
  private static final int MAX_QUOTE = 300;
  private static final List<String> LATER_DEONTICS = List.of("obligation", "permission");
  private static final List<String> LATER_EXCEPTIONS =
      List.of("notified-site", "authorised-return-fire", "humanitarian", "force-majeure-claim");

  private final YamlMap file;
  private final Ids ids;

  TermReader(YamlMap file, Ids ids) {
    this.file = file;
    this.ids = ids;
  }

  List<Provision> provisions() {
    List<Provision> provisions = new ArrayList<>();
    for (YamlMap map : file.maps("provisions")) {
      provision(map).ifPresent(provisions::add);
    }
    return provisions;
  }

  private Optional<Provision> provision(YamlMap map) {
    int before = file.messages().errorCount();
    String id = map.string("id");
    Optional<Citation> cite = cite(map);
    String quote = map.optionalString("quote");
    if (quote.length() > MAX_QUOTE) {
      map.report(Rule.RANGE, "quote", "a quote has at most " + MAX_QUOTE + " characters");
    }
    Optional<Provision.Deontic> deontic =
        wordOrLater(map, "deontic", Provision.Deontic.values(), LATER_DEONTICS);
    Provision.Strength strength =
        map.findWord("strength", Provision.Strength.values()).orElse(Provision.Strength.LEGAL);
    List<PartyId> bearers = bearers(map, deontic);
    List<PartyId> counterparties = ids.parties(map, "counterparty");
    Optional<YamlMap> act = map.map("act");
    List<String> acts = act.map(this::acts).orElse(List.of());
    // Required: where the text is silent, two readings say so; no default is fair to both sides.
    Optional<Provision.TimeOfAct> timeOfAct =
        act.flatMap(it -> it.word("time_of_act", Provision.TimeOfAct.values()));
    Optional<ObjectClass> object = act.flatMap(this::object);
    act.ifPresent(it -> {
      it.refuse("class");
      it.finish();
    });
    Optional<YamlMap> where = map.map("where");
    Optional<String> zone = where.flatMap(it -> ids.refer(it, "zone", "zones"));
    where.ifPresent(YamlMap::finish);
    Optional<String> window = window(map);
    List<String> unless = ids.referAll(map, "unless", "exceptions");
    Optional<YamlMap> dependsOn = map.findMap("depends_on");
    Optional<String> reciprocal =
        dependsOn.flatMap(it -> ids.refer(it, "reciprocal", "provisions"));
    dependsOn.ifPresent(YamlMap::finish);
    Optional<Provision.Finding> finding = map.map("finding").flatMap(this::finding);
    map.refuse("mode", "deadline", "condition", "on_breach");
    map.finish();
    if (file.messages().errorCount() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Provision(
            id,
            cite.orElseThrow(),
            quote,
            deontic.orElseThrow(),
            strength,
            bearers,
            counterparties,
            acts,
            object,
            timeOfAct.orElseThrow(),
            zone.orElseThrow(),
            window.orElseThrow(),
            unless,
            reciprocal,
            finding.orElseThrow()));
  }

  private List<PartyId> bearers(YamlMap map, Optional<Provision.Deontic> deontic) {
    List<PartyId> bearers = ids.parties(map, "bearer");
    if (!map.has("bearer")) {
      map.missing("bearer");
    } else if (map.items("bearer").isEmpty()) {
      String what = deontic.map(Provision.Deontic::code).orElse("provision");
      map.report(Rule.NOBODY_BOUND, "bearer", "a " + what + " must bind someone");
    }
    return bearers;
  }

  private List<String> acts(YamlMap act) {
    List<String> acts = new ArrayList<>();
    if (!act.has("types")) {
      act.missing("types");
    } else if (act.items("types").isEmpty()) {
      act.report(Rule.FORM, "types", "a provision names at least one act");
    }
    List<String> known = new ArrayList<>();
    for (Act each : Act.values()) {
      known.add(each.code());
      known.add(each.code().substring(0, each.code().indexOf('.')) + ".*");
    }
    for (YamlText type : act.texts("types")) {
      if (known.contains(type.value())) {
        acts.add(type.value());
      } else {
        file.messages()
            .add(
                Rule.ACT,
                type.mark(),
                "no act is called '" + type.value() + "'" + Spelling.hint(type.value(), known));
      }
    }
    return acts;
  }

  private Optional<ObjectClass> object(YamlMap act) {
    Optional<YamlText> text = act.findText("object");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<ObjectClass> object = ObjectClass.findByCode(text.get().value());
    if (object.isEmpty()) {
      List<String> known = Arrays.stream(ObjectClass.values()).map(ObjectClass::code).toList();
      file.messages()
          .add(
              Rule.ACT,
              text.get().mark(),
              "no kind of object is called '"
                  + text.get().value()
                  + "'"
                  + Spelling.hint(text.get().value(), known));
    }
    return object;
  }

  private Optional<String> window(YamlMap map) {
    if (!map.has("when")) {
      if (!map.has("deadline")) {
        file.messages()
            .add(
                Rule.NO_TIME,
                map.mark(),
                "provision has neither when nor deadline: it would apply for ever");
      }
      return Optional.empty();
    }
    Optional<YamlMap> when = map.map("when");
    if (when.isEmpty()) {
      return Optional.empty();
    }
    when.get().refuse("after");
    Optional<String> window =
        when.get().has("after")
            ? ids.findRefer(when.get(), "window", "windows")
            : ids.refer(when.get(), "window", "windows");
    when.get().finish();
    return window;
  }

  private Optional<Provision.Finding> finding(YamlMap map) {
    Optional<Standard> standard = map.word("standard", Standard.values());
    Optional<YamlMap> corroboration = map.findMap("corroboration");
    long independent =
        corroboration
            .map(it -> it.optionalInteger("min_independent", 1, MAX_INDEPENDENT, 1))
            .orElse(1L);
    corroboration.ifPresent(YamlMap::finish);
    map.refuse("count_unit", "absence");
    map.finish();
    return standard.map(it -> new Provision.Finding(it, (int) independent));
  }

  List<ExceptionClause> exceptions() {
    List<ExceptionClause> exceptions = new ArrayList<>();
    for (YamlMap map : file.maps("exceptions")) {
      exception(map).ifPresent(exceptions::add);
    }
    return exceptions;
  }

  private Optional<ExceptionClause> exception(YamlMap map) {
    int before = file.messages().errorCount();
    String id = map.string("id");
    Optional<ExceptionClause.Kind> kind =
        wordOrLater(map, "kind", ExceptionClause.Kind.values(), LATER_EXCEPTIONS);
    if (kind.isEmpty()) { // each kind has requirements of its own
      return Optional.empty();
    }
    Optional<Citation> cite = cite(map);
    List<PartyId> claimants = ids.parties(map, "claimant");
    if (map.items("claimant").isEmpty()) {
      map.missing("claimant");
    }
    Optional<YamlMap> requires = map.map("requires");
    Optional<PartyId> priorBy =
        requires
            .filter(it -> it.has("prior_incident_by"))
            .flatMap(it -> ids.party(it, "prior_incident_by"));
    requires.ifPresent(it -> it.find("prior_incident_by"));
    long within = requires.map(it -> duration(it, "within")).orElse(0L);
    long radius = requires.map(it -> it.optionalInteger("radius_m", 1, 1_000_000, 0)).orElse(0L);
    long notice = requires.map(it -> duration(it, "notice_before")).orElse(0L);
    requires.ifPresent(it -> refuseForeign(it, kind.get()));
    String decidedBy = requires.map(it -> it.string("decided_by")).orElse("");
    requires.ifPresent(YamlMap::finish);
    Optional<YamlText> basis = map.findText("basis");
    if (basis.isPresent()
        && !List.of("stated", "inferred", "assumed").contains(basis.get().value())) {
      map.report(Rule.FORM, "basis", "a basis is stated, inferred or assumed");
    }
    String note = map.optionalString("note");
    map.finish();
    return file.messages().errorCount() > before
        ? Optional.empty()
        : Optional.of(
            new ExceptionClause(
                id,
                kind.get(),
                cite.orElseThrow(),
                claimants,
                priorBy,
                within,
                radius,
                notice,
                decidedBy,
                basis.map(it -> it.value().equals("assumed")).orElse(false),
                note));
  }

  /** Each kind of exception has requirements of its own. */
  private static void refuseForeign(YamlMap requires, ExceptionClause.Kind kind) {
    List<String> foreign =
        switch (kind) {
          case SELF_DEFENCE_CLAIM -> List.of("notice_before");
          case NOTIFIED_ACTIVITY -> List.of("prior_incident_by", "within", "radius_m");
        };
    for (String key : foreign) {
      if (requires.has(key)) {
        requires.report(Rule.FORM, key, "'" + key + "' does not go with " + kind.code());
      }
    }
  }

  private static long duration(YamlMap requires, String key) {
    Optional<YamlText> text = requires.findText(key);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      Duration within = Duration.parse(text.get().value());
      if (within.isPositive() && within.compareTo(Duration.ofDays(3660)) < 0) {
        return within.toSeconds();
      }
      requires.report(Rule.RANGE, key, "a limit is longer than nothing");
    } catch (DateTimeException e) {
      requires.report(Rule.FORM, key, "not a duration such as PT2H: '" + text.get().value() + "'");
    }
    return 0;
  }

  private Optional<Citation> cite(YamlMap map) {
    Optional<YamlMap> cite = map.map("cite");
    Optional<String> source = cite.flatMap(it -> ids.refer(it, "source", "sources"));
    String locator = cite.map(it -> it.string("locator")).orElse("");
    cite.ifPresent(YamlMap::finish);
    return source.map(it -> new Citation(it, locator));
  }

  /** Returns the word; says of those that belong to the format that they are not read yet. */
  private <E extends org.garant.core.agreement.Coded> Optional<E> wordOrLater(
      YamlMap map, String key, E[] words, List<String> later) {
    Optional<YamlText> text = map.findText(key);
    if (text.isPresent() && later.contains(text.get().value())) {
      List<String> read = Arrays.stream(words).map(it -> it.code()).toList();
      map.report(
          Rule.NOT_READ,
          key,
          "'"
              + text.get().value()
              + "' is not read by this version; it reads "
              + String.join(", ", read));
      return Optional.empty();
    }
    return map.word(key, words);
  }
}
