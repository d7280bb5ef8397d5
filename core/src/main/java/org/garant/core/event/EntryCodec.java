package org.garant.core.event;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.observation.ObservationCodec;
import org.garant.core.observation.Region;
import org.garant.core.observation.WatchCodec;
import org.garant.core.quantity.ContentId;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/** Entries as canonical JSON and back, without loss: the bytes of a leaf's public facet. */
public final class EntryCodec {
  private EntryCodec() {}

  /** Returns the kind of leaf that carries {@code entry}, as listed in docs/RECORD.md. */
  public static String kind(Entry entry) {
    return switch (entry) {
      case Entry.EngineDeclared e -> "engine";
      case Entry.CaseOpened e -> "policy";
      case Entry.AgreementAdopted e -> "agreement";
      case Entry.PolicyAdopted e -> "policy";
      case Entry.RegionsDefined e -> "policy";
      case Entry.SourceRegistered e -> "custody";
      case Entry.FileRead e -> "custody";
      case Entry.ObservationReceived e -> "observation";
      case Entry.CoverageReceived e -> "coverage";
      case Entry.NoticeReceived e -> "notice";
      case Entry.ClaimReceived e -> "claim";
      case Entry.Tick e -> "tick";
      case Entry.ReportPublished e -> "report";
    };
  }

  /** Returns {@code entry} as canonical JSON. */
  public static JsonObject encode(Entry entry) {
    JsonObject.Builder builder = JsonObject.builder();
    switch (entry) {
      case Entry.EngineDeclared(String version, String calibration, String tzdata) ->
          builder
              .put("entry", "engine-declared")
              .put("version", version)
              .put("calibration", calibration)
              .put("tzdata", tzdata);
      case Entry.CaseOpened(JsonObject content) ->
          builder.put("entry", "case-opened").put("content", content);
      case Entry.AgreementAdopted(JsonObject content) ->
          builder.put("entry", "agreement-adopted").put("content", content);
      case Entry.PolicyAdopted(JsonObject content) ->
          builder.put("entry", "policy-adopted").put("content", content);
      case Entry.RegionsDefined(var regions) ->
          builder
              .put("entry", "regions-defined")
              .put(
                  "regions",
                  new JsonArray(
                      regions.stream().<JsonValue>map(ObservationCodec::encode).toList()));
      case Entry.SourceRegistered(var source) ->
          builder.put("entry", "source-registered").put("source", ObservationCodec.encode(source));
      case Entry.FileRead(FileReceipt receipt) ->
          builder.put("entry", "file-read").put("receipt", encode(receipt));
      case Entry.ObservationReceived(var observation, String file, int row) ->
          builder
              .put("entry", "observation-received")
              .put("observation", ObservationCodec.encode(observation))
              .put("file", file)
              .put("row", row);
      case Entry.CoverageReceived(var footprint, String file, int row) ->
          builder
              .put("entry", "coverage-received")
              .put("footprint", WatchCodec.encode(footprint))
              .put("file", file)
              .put("row", row);
      case Entry.NoticeReceived(var notice, String file, int row) ->
          builder
              .put("entry", "notice-received")
              .put("notice", WatchCodec.encode(notice))
              .put("file", file)
              .put("row", row);
      case Entry.ClaimReceived(var claim, String file, int row) ->
          builder
              .put("entry", "claim-received")
              .put("claim", ObservationCodec.encode(claim))
              .put("file", file)
              .put("row", row);
      case Entry.Tick(Instant at) -> builder.put("entry", "tick").put("at", at.getEpochSecond());
      case Entry.ReportPublished(ContentId manifest, ContentId digest, long inputs) ->
          builder
              .put("entry", "report-published")
              .put("manifest", manifest.hex())
              .put("digest", digest.hex())
              .put("inputs", inputs);
    }
    return builder.build();
  }

  /**
   * Returns the entry that {@link #encode} wrote.
   *
   * @throws JsonException if {@code content} is not one
   */
  public static Entry decode(JsonObject content) {
    String type = content.string("entry");
    return switch (type) {
      case "engine-declared" ->
          new Entry.EngineDeclared(
              content.string("version"), content.string("calibration"), content.string("tzdata"));
      case "case-opened" -> new Entry.CaseOpened(content.object("content"));
      case "agreement-adopted" -> new Entry.AgreementAdopted(content.object("content"));
      case "policy-adopted" -> new Entry.PolicyAdopted(content.object("content"));
      case "regions-defined" ->
          new Entry.RegionsDefined(
              content.array("regions").objects().stream()
                  .<Region>map(ObservationCodec::decodeRegion)
                  .toList());
      case "source-registered" ->
          new Entry.SourceRegistered(ObservationCodec.decodeSource(content.object("source")));
      case "file-read" -> new Entry.FileRead(decodeReceipt(content.object("receipt")));
      case "observation-received" ->
          new Entry.ObservationReceived(
              ObservationCodec.decode(content.object("observation")),
              content.string("file"),
              row(content));
      case "coverage-received" ->
          new Entry.CoverageReceived(
              WatchCodec.decodeFootprint(content.object("footprint")),
              content.string("file"),
              row(content));
      case "notice-received" ->
          new Entry.NoticeReceived(
              WatchCodec.decodeNotice(content.object("notice")),
              content.string("file"),
              row(content));
      case "claim-received" ->
          new Entry.ClaimReceived(
              ObservationCodec.decodeClaim(content.object("claim")),
              content.string("file"),
              row(content));
      case "report-published" ->
          new Entry.ReportPublished(
              contentId(content, "manifest"),
              contentId(content, "digest"),
              content.integer("inputs"));
      case "tick" -> new Entry.Tick(Instant.ofEpochSecond(content.integer("at")));
      default -> throw new JsonException("expected an entry of this version, was " + type);
    };
  }

  private static JsonObject encode(FileReceipt receipt) {
    JsonObject.Builder notes = JsonObject.builder();
    receipt.notes().forEach(notes::put);
    return JsonObject.builder()
        .put("file", receipt.file())
        .put("sha256", receipt.sha256().hex())
        .put("bytes", receipt.bytes())
        .put("licence", receipt.licence())
        .put("rows", receipt.rows())
        .put("taken", receipt.taken())
        .put("outside", receipt.outside())
        .put("repeated", receipt.repeated())
        .put("rejected", receipt.rejected())
        .put("notes", notes.build())
        .put("firstRejections", JsonArray.ofStrings(receipt.firstRejections()))
        .build();
  }

  private static FileReceipt decodeReceipt(JsonObject content) {
    SortedMap<String, Integer> notes = new TreeMap<>();
    JsonObject counted = content.object("notes");
    for (String name : counted.names()) {
      notes.put(name, count(counted, name));
    }
    try {
      return new FileReceipt(
          content.string("file"),
          contentId(content, "sha256"),
          content.integer("bytes"),
          content.string("licence"),
          count(content, "rows"),
          count(content, "taken"),
          count(content, "outside"),
          count(content, "repeated"),
          count(content, "rejected"),
          notes,
          content.array("firstRejections").strings());
    } catch (IllegalArgumentException e) { // what a receipt refuses is bad data here, not a bug
      throw new JsonException(e.getMessage() == null ? "receipt" : e.getMessage());
    }
  }

  private static ContentId contentId(JsonObject content, String name) {
    try {
      return new ContentId(content.string(name));
    } catch (IllegalArgumentException e) {
      throw new JsonException("expected a hash in '" + name + "'");
    }
  }

  private static int row(JsonObject content) {
    return count(content, "row");
  }

  private static int count(JsonObject content, String name) {
    long value = content.integer(name);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new JsonException("expected a count in '" + name + "', was " + value);
    }
    return (int) value;
  }
}
