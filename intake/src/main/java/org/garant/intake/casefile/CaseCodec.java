package org.garant.intake.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garant.core.agreement.Coded;
import org.garant.core.observation.Modality;
import org.garant.core.observation.RegionId;
import org.garant.core.observation.SourceId;
import org.garant.core.quantity.PartyId;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/** Cases as canonical JSON and back, without loss. */
final class CaseCodec {
  private static final String FORMAT = "case/1";
  private static final long MAX_SECONDS = 3_660L * 86_400;

  private CaseCodec() {}

  static JsonObject encode(CaseFile file) {
    JsonObject.Builder content =
        JsonObject.builder()
            .put("format", FORMAT)
            .put("id", file.id())
            .put("title", file.title())
            .put("nature", file.nature().code())
            .put("agreement", file.agreement())
            .put("policy", file.policy())
            .put("window", file.window())
            .putStrings("windowWords", file.windowWords())
            .put("beforeSeconds", file.before().toSeconds())
            .put("afterSeconds", file.after().toSeconds())
            .put("timeZone", file.timeZone())
            .put("country", file.country().code())
            .put("references", array(file.references(), CaseCodec::encode))
            .put("sources", array(file.sources(), CaseCodec::encode))
            .put("outputLicence", file.output().licence())
            .put("outputBecause", file.output().because())
            .putStrings("limits", file.limits());
    if (!file.caveats().isEmpty()) { // cases without one keep their bytes
      content.put("caveats", array(file.caveats(), CaseCodec::encode));
    }
    return content.build();
  }

  static CaseFile decode(JsonObject content) {
    if (!content.string("format").equals(FORMAT)) {
      throw new JsonException("expected format " + FORMAT);
    }
    try {
      return new CaseFile(
          content.string("id"),
          content.string("title"),
          word(content, "nature", CaseFile.Nature.values()),
          content.string("agreement"),
          content.string("policy"),
          content.string("window"),
          content.array("windowWords").strings(),
          seconds(content, "beforeSeconds"),
          seconds(content, "afterSeconds"),
          content.string("timeZone"),
          new RegionId(content.string("country")),
          list(content, "references", CaseCodec::decodeReference),
          list(content, "sources", CaseCodec::decodeSource),
          new CaseFile.Output(content.string("outputLicence"), content.string("outputBecause")),
          content.array("limits").strings(),
          content.findArray("caveats").map(JsonArray::objects).orElse(List.of()).stream()
              .map(it -> new CaseFile.Caveat(it.string("series"), it.string("text")))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new JsonException("case: " + e.getMessage());
    }
  }

  private static JsonObject encode(CaseFile.Caveat caveat) {
    return JsonObject.builder().put("series", caveat.series()).put("text", caveat.text()).build();
  }

  private static JsonObject encode(CaseFile.Reference reference) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("role", reference.role().code())
            .put("file", reference.file())
            .put("sha256", reference.sha256())
            .put("licence", reference.licence())
            .put("origin", reference.origin())
            .put("attribution", reference.attribution());
    return FetchCodec.put(builder, reference.fetch()).build();
  }

  private static CaseFile.Reference decodeReference(JsonObject content) {
    return new CaseFile.Reference(
        word(content, "role", CaseFile.Role.values()),
        content.string("file"),
        content.string("sha256"),
        content.string("licence"),
        content.string("origin"),
        content.string("attribution"),
        FetchCodec.find(content));
  }

  private static JsonObject encode(CaseSource source) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", source.id().name())
            .put("reader", source.reader().code())
            .put("file", source.file())
            .put("sha256", source.sha256())
            .put("title", source.title())
            .put("operator", source.operator())
            .put("custodian", source.custodian())
            .put("affiliationNote", source.affiliationNote())
            .put("licence", source.licence())
            .put("origin", source.origin())
            .put("attribution", source.attribution())
            .put("timeZone", source.timeZone())
            .put("streams", array(source.streams(), CaseCodec::encode))
            .put("holders", array(source.holders(), CaseCodec::encode))
            .put("notCovered", array(source.notCovered(), CaseCodec::encode));
    source.modality().ifPresent(modality -> builder.put("modality", modality.code()));
    return FetchCodec.put(withAffiliation(builder, source.affiliation()), source.fetch()).build();
  }

  private static CaseSource decodeSource(JsonObject content) {
    return new CaseSource(
        new SourceId(content.string("id")),
        word(content, "reader", CaseSource.Reader.values()),
        content
            .findString("modality")
            .map(code ->
                Modality.findByCode(code)
                    .orElseThrow(() -> new JsonException("modality: not of this version"))),
        content.string("file"),
        content.string("sha256"),
        content.string("title"),
        content.string("operator"),
        content.string("custodian"),
        content.findString("affiliation").map(PartyId::new),
        content.string("affiliationNote"),
        content.string("licence"),
        content.string("origin"),
        content.string("attribution"),
        content.string("timeZone"),
        list(
            content,
            "streams",
            it ->
                new CaseSource.Stream(
                    new SourceId(it.string("id")),
                    it.string("language"),
                    it.findString("affiliation").map(PartyId::new),
                    it.string("note"))),
        list(
            content,
            "holders",
            it -> new CaseSource.Holder(it.string("name"), new PartyId(it.string("party")))),
        list(
            content,
            "notCovered",
            it -> new CaseSource.NotCovered(new RegionId(it.string("region")), it.string("why"))),
        FetchCodec.find(content));
  }

  private static JsonObject encode(CaseSource.Stream stream) {
    JsonObject.Builder builder =
        JsonObject.builder()
            .put("id", stream.id().name())
            .put("language", stream.language())
            .put("note", stream.note());
    return withAffiliation(builder, stream.affiliation()).build();
  }

  private static JsonObject encode(CaseSource.Holder holder) {
    return JsonObject.builder()
        .put("name", holder.name())
        .put("party", holder.party().code())
        .build();
  }

  private static JsonObject encode(CaseSource.NotCovered region) {
    return JsonObject.builder()
        .put("region", region.region().code())
        .put("why", region.why())
        .build();
  }

  private static JsonObject.Builder withAffiliation(
      JsonObject.Builder builder, Optional<PartyId> affiliation) {
    affiliation.ifPresent(party -> builder.put("affiliation", party.code()));
    return builder;
  }

  private static <T> JsonArray array(List<T> things, Function<T, JsonObject> encode) {
    return new JsonArray(things.stream().<JsonValue>map(encode).toList());
  }

  private static <T> List<T> list(JsonObject content, String name, Function<JsonObject, T> decode) {
    return content.array(name).objects().stream().map(decode).toList();
  }

  private static <E extends Coded> E word(JsonObject content, String name, E[] words) {
    return Coded.find(List.of(words), content.string(name))
        .orElseThrow(() -> new JsonException(name + ": not a word of this version"));
  }

  private static Duration seconds(JsonObject content, String name) {
    long seconds = content.integer(name);
    if (seconds < 0 || seconds > MAX_SECONDS) {
      throw new JsonException(name + ": at most ten years, was " + seconds + " s");
    }
    return Duration.ofSeconds(seconds);
  }
}
