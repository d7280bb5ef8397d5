package org.garant.core.agreement;

import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.PartyId;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * Agreements as canonical JSON and back, without loss: what the log holds. Every local time stands
 * beside the instant it was resolved to, in seconds since 1970-01-01T00:00Z, so reading back needs
 * no time-zone data. Decoding throws {@link JsonException} where the content is not an agreement.
 */
public final class AgreementCodec {
  /** The value of member {@code format}. */
  public static final String FORMAT = "agreement/1";

  private AgreementCodec() {}

  /** Returns {@code agreement} as canonical JSON. */
  public static JsonObject encode(Agreement agreement) {
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("head", encode(agreement.head()))
        .put("standing", encode(agreement.standing()))
        .put("zones", Fields.array(agreement.zones(), ZoneCodec::encode))
        .put("windows", Fields.array(agreement.windows(), AgreementCodec::encode))
        .put("provisions", Fields.array(agreement.provisions(), TermCodec::encode))
        .put("exceptions", Fields.array(agreement.exceptions(), TermCodec::encode))
        .put("readings", Fields.array(agreement.readings(), TermCodec::encode))
        .put("stances", Fields.array(agreement.stances(), TermCodec::encode))
        .put("notes", Fields.array(agreement.notes(), AgreementCodec::encode))
        .build();
  }

  /**
   * Returns the agreement that {@link #encode(Agreement)} wrote.
   *
   * @throws JsonException if {@code content} is not one
   */
  public static Agreement decode(JsonObject content) {
    if (!content.string("format").equals(FORMAT)) {
      throw new JsonException("expected format " + FORMAT);
    }
    try {
      return new Agreement(
          decodeHead(content.object("head")),
          decodeStanding(content.object("standing")),
          Fields.list(content, "zones", ZoneCodec::decode),
          Fields.list(content, "windows", AgreementCodec::decodeWindow),
          Fields.list(content, "provisions", TermCodec::decodeProvision),
          Fields.list(content, "exceptions", TermCodec::decodeException),
          Fields.list(content, "readings", TermCodec::decodeReading),
          Fields.list(content, "stances", TermCodec::decodeStance),
          Fields.list(content, "notes", AgreementCodec::decodeNote));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new JsonException("agreement: " + e.getMessage());
    }
  }

  private static JsonObject encode(Head head) {
    JsonObject.Builder title = JsonObject.builder();
    head.title().forEach(title::put);
    return JsonObject.builder()
        .put("id", head.id())
        .put("kind", head.kind().code())
        .put("title", title.build())
        .put("level", head.level().code())
        .put("levelNote", head.levelNote())
        .put("force", head.force().code())
        .put("forceBasis", head.forceBasis())
        .put("languages", Fields.array(head.languages(), AgreementCodec::encode))
        .put("timeZone", head.timeZone())
        .put("tzdata", head.tzdata())
        .put("sources", Fields.array(head.sources(), AgreementCodec::encode))
        .build();
  }

  private static Head decodeHead(JsonObject content) {
    SortedMap<String, String> title = new TreeMap<>();
    JsonObject titles = content.object("title");
    for (String language : titles.names()) {
      title.put(language, titles.string(language));
    }
    return new Head(
        content.string("id"),
        Fields.word(content, "kind", Head.Kind.values()),
        title,
        Fields.word(content, "level", Head.Level.values()),
        content.string("levelNote"),
        Fields.word(content, "force", Head.Force.values()),
        content.string("forceBasis"),
        Fields.list(
            content,
            "languages",
            it -> new Head.Language(it.string("code"), it.integer("authentic") == 1)),
        content.string("timeZone"),
        content.string("tzdata"),
        Fields.list(content, "sources", AgreementCodec::decodeSource));
  }

  private static JsonObject encode(Head.Language language) {
    return JsonObject.builder()
        .put("code", language.code())
        .put("authentic", language.authentic() ? 1 : 0)
        .build();
  }

  private static JsonObject encode(Head.CitedSource source) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", source.id())
            .put("kind", source.kind().code())
            .put("publisher", source.publisher())
            .put("url", source.url())
            .put("note", source.note());
    source.at().ifPresent(at -> builder.put("at", Fields.encode(at)));
    return builder.build();
  }

  private static Head.CitedSource decodeSource(JsonObject content) {
    return new Head.CitedSource(
        content.string("id"),
        Fields.word(content, "kind", Head.SourceKind.values()),
        content.string("publisher"),
        Fields.findInstant(content, "at"),
        content.string("url"),
        content.string("note"));
  }

  private static JsonObject encode(Standing standing) {
    return JsonObject.builder()
        .put("status", Fields.array(standing.status(), AgreementCodec::encode))
        .put("parties", Fields.array(standing.parties(), AgreementCodec::encode))
        .put("participation", Fields.array(standing.participation(), AgreementCodec::encode))
        .build();
  }

  private static Standing decodeStanding(JsonObject content) {
    return new Standing(
        Fields.list(
            content,
            "status",
            it ->
                new Standing.StatusChange(
                    Fields.word(it, "state", Standing.State.values()),
                    Fields.instant(it, "at"),
                    it.string("source"),
                    it.string("note"))),
        Fields.list(
            content,
            "parties",
            it ->
                new Standing.Party(
                    new PartyId(it.string("id")),
                    it.string("name"),
                    it.string("side"),
                    it.array("roles").strings())),
        Fields.list(
            content,
            "participation",
            it ->
                new Standing.Participation(
                    new PartyId(it.string("party")),
                    Fields.word(it, "act", Standing.ParticipationAct.values()),
                    Fields.instant(it, "at"),
                    it.string("source"),
                    it.string("note"))));
  }

  private static JsonObject encode(Standing.StatusChange change) {
    return JsonObject.builder()
        .put("state", change.state().code())
        .put("at", Fields.encode(change.at()))
        .put("source", change.source())
        .put("note", change.note())
        .build();
  }

  private static JsonObject encode(Standing.Party party) {
    return JsonObject.builder()
        .put("id", party.id().code())
        .put("name", party.name())
        .put("side", party.side())
        .putStrings("roles", party.roles())
        .build();
  }

  private static JsonObject encode(Standing.Participation participation) {
    return JsonObject.builder()
        .put("party", participation.party().code())
        .put("act", participation.act().code())
        .put("at", Fields.encode(participation.at()))
        .put("source", participation.source())
        .put("note", participation.note())
        .build();
  }

  private static JsonObject encode(Window window) {
    return JsonObject.builder()
        .put("id", window.id())
        .put("from", Fields.encode(window.from()))
        .put("until", Fields.encode(window.until()))
        .put("source", window.source())
        .build();
  }

  private static Window decodeWindow(JsonObject content) {
    return new Window(
        content.string("id"),
        Fields.instant(content, "from"),
        Fields.instant(content, "until"),
        content.string("source"));
  }

  private static JsonObject encode(Agreement.Note note) {
    return JsonObject.builder()
        .put("kind", note.kind())
        .put("source", note.source())
        .put("text", note.text())
        .build();
  }

  private static Agreement.Note decodeNote(JsonObject content) {
    return new Agreement.Note(
        content.string("kind"), content.string("source"), content.string("text"));
  }
}
