package org.garant.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.json.JsonObject;

/** Aggregates and hashes of a run, a line each: what the last run that a person looked at gave. */
final class Golden {
  private Golden() {}

  /** Returns the lines of a run, from what {@code assess --json} said and from its report. */
  static String of(JsonObject summary, JsonObject report) {
    SortedMap<String, String> actual = new TreeMap<>();
    actual.put("digest", summary.string("digest"));
    actual.put("candidates", Long.toString(summary.integer("candidates")));
    actual.put("entries", Long.toString(summary.integer("entries")));
    JsonObject figures = summary.object("figuresMilli");
    for (String name : figures.names()) {
      actual.put("figure." + name, Long.toString(figures.integer(name)));
    }
    JsonObject files = summary.object("files");
    for (String file : files.names()) {
      for (String count : files.object(file).names()) {
        actual.put(file + "." + count, Long.toString(files.object(file).integer(count)));
      }
    }
    for (JsonObject file : report.array("files").objects()) {
      JsonObject notes = file.object("notes");
      for (String note : notes.names()) {
        actual.put(file.string("file") + ".note." + note, Long.toString(notes.integer(note)));
      }
    }
    StringBuilder text = new StringBuilder();
    actual.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));

    return text.toString();
  }

  /** Returns the lines that stand in the file {@code name}. */
  static String read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
