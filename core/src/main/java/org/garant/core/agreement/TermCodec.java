package org.garant.core.agreement;

import org.garant.core.observation.ObjectClass;
import org.garant.core.quantity.PartyId;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/** Provisions and what belongs to them as canonical JSON. */
final class TermCodec {
  private TermCodec() {}

  static JsonObject encode(Provision provision) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", provision.id())
            .put("cite", encode(provision.cite()))
            .put("quote", provision.quote())
            .put("deontic", provision.deontic().code())
            .put("strength", provision.strength().code())
            .put("bearers", Fields.parties(provision.bearers()))
            .put("counterparties", Fields.parties(provision.counterparties()))
            .putStrings("acts", provision.acts())
            .put("timeOfAct", provision.timeOfAct().code())
            .put("zone", provision.zone())
            .put("window", provision.window())
            .putStrings("unless", provision.unless())
            .put("standard", provision.finding().standard().code())
            .put("minIndependent", provision.finding().minIndependent());
    provision.reciprocalTo().ifPresent(other -> builder.put("reciprocalTo", other));
    provision.object().ifPresent(object -> builder.put("object", object.code()));
    return builder.build();
  }

  static Provision decodeProvision(JsonObject content) {
    return new Provision(
        content.string("id"),
        decodeCitation(content.object("cite")),
        content.string("quote"),
        Fields.word(content, "deontic", Provision.Deontic.values()),
        Fields.word(content, "strength", Provision.Strength.values()),
        Fields.parties(content, "bearers"),
        Fields.parties(content, "counterparties"),
        content.array("acts").strings(),
        content.findString("object").map(TermCodec::object),
        Fields.word(content, "timeOfAct", Provision.TimeOfAct.values()),
        content.string("zone"),
        content.string("window"),
        content.array("unless").strings(),
        content.findString("reciprocalTo"),
        new Provision.Finding(
            Fields.word(content, "standard", Standard.values()),
            Math.toIntExact(content.integer("minIndependent"))));
  }

  private static ObjectClass object(String code) {
    return ObjectClass.findByCode(code)
        .orElseThrow(() -> new JsonException("object: no class of object is called " + code));
  }

  static JsonObject encode(ExceptionClause clause) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", clause.id())
            .put("kind", clause.kind().code())
            .put("cite", encode(clause.cite()))
            .put("claimants", Fields.parties(clause.claimants()))
            .put("withinSeconds", clause.withinSeconds())
            .put("radiusMeters", clause.radiusMeters())
            .put("noticeSeconds", clause.noticeSeconds())
            .put("decidedBy", clause.decidedBy())
            .put("assumed", clause.assumed() ? 1 : 0)
            .put("note", clause.note());
    clause.priorBy().ifPresent(party -> builder.put("priorBy", party.code()));
    return builder.build();
  }

  static ExceptionClause decodeException(JsonObject content) {
    return new ExceptionClause(
        content.string("id"),
        Fields.word(content, "kind", ExceptionClause.Kind.values()),
        decodeCitation(content.object("cite")),
        Fields.parties(content, "claimants"),
        content.findString("priorBy").map(PartyId::new),
        content.integer("withinSeconds"),
        content.integer("radiusMeters"),
        content.integer("noticeSeconds"),
        content.string("decidedBy"),
        content.integer("assumed") == 1,
        content.string("note"));
  }

  static JsonObject encode(Reading reading) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", reading.id())
            .put("of", reading.of())
            .put("heldBy", Fields.parties(reading.heldBy()))
            .put("note", reading.note());
    reading.minusZone().ifPresent(zone -> builder.put("minusZone", zone));
    reading.window().ifPresent(window -> builder.put("window", window));
    reading.timeOfAct().ifPresent(time -> builder.put("timeOfAct", time.code()));
    return builder.build();
  }

  static Reading decodeReading(JsonObject content) {
    return new Reading(
        content.string("id"),
        content.string("of"),
        Fields.parties(content, "heldBy"),
        content.findString("minusZone"),
        content.findString("window"),
        content
            .findString("timeOfAct")
            .map(ignored -> Fields.word(content, "timeOfAct", Provision.TimeOfAct.values())),
        content.string("note"));
  }

  static JsonObject encode(Stance stance) {
    return JsonObject.builder()
        .put("holder", stance.holder().code())
        .put("on", stance.on())
        .put("kind", stance.kind().code())
        .put("source", stance.source())
        .put("attribution", stance.attribution().code())
        .put("text", stance.text())
        .build();
  }

  static Stance decodeStance(JsonObject content) {
    return new Stance(
        new PartyId(content.string("holder")),
        content.string("on"),
        Fields.word(content, "kind", Stance.Kind.values()),
        content.string("source"),
        Fields.word(content, "attribution", Stance.Attribution.values()),
        content.string("text"));
  }

  private static JsonObject encode(Citation cite) {
    return JsonObject.builder().put("source", cite.source()).put("locator", cite.locator()).build();
  }

  private static Citation decodeCitation(JsonObject content) {
    return new Citation(content.string("source"), content.string("locator"));
  }
}
