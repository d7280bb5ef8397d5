package org.garant.intake.casefile;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.json.JsonArray;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;
import org.garant.json.JsonValue;

/** How files can be had, as canonical JSON and back, without loss. */
final class FetchCodec {
  private FetchCodec() {}

  /** Adds {@code fetch}, if there is one. */
  static JsonObject.Builder put(JsonObject.Builder builder, Optional<Fetch> fetch) {
    fetch.ifPresent(it -> builder.put("fetch", encode(it)));
    return builder;
  }

  /** Returns what {@link #put} added to {@code entry}. */
  static Optional<Fetch> find(JsonObject entry) {
    return entry.members().containsKey("fetch")
        ? Optional.of(decode(entry.object("fetch")))
        : Optional.empty();
  }

  private static JsonObject encode(Fetch fetch) {
    JsonObject.Builder builder =
        JsonObject.builder().put("citation", fetch.citation()).put("checked", fetch.checked());
    return switch (fetch) {
      case Fetch.ByHand byHand -> builder.put("manual", byHand.how()).build();
      case Fetch.Download download -> {
        List<JsonValue> filters = new ArrayList<>();
        download.filters().forEach(it -> filters.add(encode(it)));
        yield builder
            .putStrings("from", download.from().stream().map(URI::toString).toList())
            .putStrings("sha256Raw", download.rawSha256())
            .put("filters", new JsonArray(filters))
            .build();
      }
    };
  }

  private static Fetch decode(JsonObject content) {
    String citation = content.string("citation");
    String checked = content.string("checked");
    Optional<String> how = content.findString("manual");
    try {
      return how.isPresent()
          ? new Fetch.ByHand(how.get(), citation, checked)
          : new Fetch.Download(
              content.array("from").strings().stream().map(URI::create).toList(),
              content.array("sha256Raw").strings(),
              content.array("filters").objects().stream().map(FetchCodec::filter).toList(),
              citation,
              checked);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JsonException("fetch: " + e.getMessage());
    }
  }

  private static JsonObject encode(Filter filter) {
    return switch (filter) {
      case Filter.RowsBetween(var column, var first, var last) ->
          days("rows-between", first, last).put("column", column).build();
      case Filter.RowsOverlapping(var start, var end, var first, var last) ->
          days("rows-overlapping", first, last).put("start", start).put("end", end).build();
      case Filter.RowsWithin it ->
          JsonObject.builder()
              .put("do", "rows-within")
              .put("longitude", it.longitude())
              .put("latitude", it.latitude())
              .put("westE7", it.westE7())
              .put("eastE7", it.eastE7())
              .put("southE7", it.southE7())
              .put("northE7", it.northE7())
              .build();
      case Filter.RowsEqual(var column, var values) ->
          JsonObject.builder()
              .put("do", "rows-equal")
              .put("column", column)
              .putStrings("values", values)
              .build();
      case Filter.KeepColumns(var columns) ->
          JsonObject.builder().put("do", "keep-columns").putStrings("columns", columns).build();
    };
  }

  private static JsonObject.Builder days(String what, LocalDate first, LocalDate last) {
    return JsonObject.builder()
        .put("do", what)
        .put("first", first.toString())
        .put("last", last.toString());
  }

  private static Filter filter(JsonObject content) {
    String what = content.string("do");
    return switch (what) {
      case "rows-between" ->
          new Filter.RowsBetween(
              content.string("column"), day(content, "first"), day(content, "last"));
      case "rows-overlapping" ->
          new Filter.RowsOverlapping(
              content.string("start"),
              content.string("end"),
              day(content, "first"),
              day(content, "last"));
      case "rows-within" ->
          new Filter.RowsWithin(
              content.string("longitude"),
              content.string("latitude"),
              content.integer("westE7"),
              content.integer("eastE7"),
              content.integer("southE7"),
              content.integer("northE7"));
      case "rows-equal" ->
          new Filter.RowsEqual(content.string("column"), content.array("values").strings());
      case "keep-columns" -> new Filter.KeepColumns(content.array("columns").strings());
      default -> throw new JsonException("do: not a word of this version");
    };
  }

  private static LocalDate day(JsonObject content, String name) {
    return LocalDate.parse(content.string(name));
  }
}
