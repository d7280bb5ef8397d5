package org.garant.cli.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.garant.cli.publication.PublishedFile;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * Compares published candidates with those the record gives. Records are paired by their id, so
 * that one put in or taken out is told as just that.
 *
 * @param reproduced candidates that are the same, byte for byte
 * @param differences the others, at most {@value #LISTED_MAX}
 * @param count all of the others, listed or not
 */
record CandidateDifferences(int reproduced, List<Difference> differences, int count) {
  private static final String FILE = PublishedFile.CANDIDATES;

  /** The most differences that are listed. */
  static final int LISTED_MAX = 1_000;

  CandidateDifferences {
    differences = List.copyOf(differences);
  }

  /** Returns how many candidates {@code published} seems to hold: lines between head and foot. */
  static int countLines(byte[] published) {
    return records(lines(published)).size();
  }

  static CandidateDifferences of(byte[] published, byte[] derived) {
    List<String> publishedLines = lines(published);
    List<String> derivedLines = lines(derived);
    Comparison comparison = new Comparison(records(publishedLines), records(derivedLines));
    comparison.run();
    if (comparison.count == 0 && !Arrays.equals(published, derived)) {
      boolean head = !publishedLines.getFirst().equals(derivedLines.getFirst());
      comparison.add(-1, (head ? "its head" : "its form") + " differs from what the record gives");
    }
    return new CandidateDifferences(
        comparison.reproduced, comparison.differences, comparison.count);
  }

  /** Lives for one comparison. */
  private static final class Comparison {
    private final List<String> published;
    private final List<String> derived;
    private final List<String> publishedIds;
    private final Map<String, Integer> derivedPlaces = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int reproduced;
    private int count;

    Comparison(List<String> published, List<String> derived) {
      this.published = published;
      this.derived = derived;
      this.publishedIds = published.stream().map(CandidateDifferences::id).toList();
      for (int i = 0; i < derived.size(); i++) {
        derivedPlaces.put(id(derived.get(i)), i);
      }
    }

    void run() {
      BitSet found = new BitSet();
      publishedIds.forEach(id -> {
        Integer place = derivedPlaces.get(id);
        if (place != null) {
          found.set(place);
        }
      });
      BitSet told = new BitSet();
      int last = -1;
      boolean ordered = true;
      for (int i = 0; i < published.size(); i++) {
        Integer place = derivedPlaces.get(publishedIds.get(i));
        if (place == null && published.size() == derived.size() && !found.get(i)) {
          place = i; // neither has a partner: the id itself was changed
          found.set(i);
        }
        if (place == null) {
          add(i, unknown(published.get(i), publishedIds.get(i)));
        } else if (told.get(place)) {
          add(i, "this candidate is published twice");
        } else {
          told.set(place);
          compare(i, place);
          if (place < last && ordered) {
            ordered = false;
            add(i, "this candidate is not in its place: the record gives them in order of id");
          }
          last = place;
        }
      }
      for (int i = found.nextClearBit(0); i < derived.size(); i = found.nextClearBit(i + 1)) {
        add(i, "candidate " + id(derived.get(i)) + " is not published, the record gives it here");
      }
      if (published.size() != derived.size()) {
        add(-1, published.size() + " candidates are published, the record gives " + derived.size());
      }
    }

    private void compare(int i, int place) {
      if (published.get(i).equals(derived.get(place))) {
        reproduced++;
      } else {
        add(i, explain(published.get(i), derived.get(place)));
      }
    }

    void add(int index, String what) {
      count++;
      if (differences.size() < LISTED_MAX) {
        differences.add(new Difference(FILE, index, what, false));
      }
    }
  }

  private static String unknown(String published, String id) {
    return id.isEmpty()
        ? explain(published, "{}")
        : "candidate " + id + " is published, the record does not give it";
  }

  /** Returns a record's id; empty if it has none that can be read. */
  private static String id(String json) {
    try {
      return CanonicalJson.parseObject(json.getBytes(StandardCharsets.UTF_8)).string("id");
    } catch (JsonException e) {
      return "";
    }
  }

  private static String explain(String published, String derived) {
    try {
      JsonObject a = CanonicalJson.parseObject(published.getBytes(StandardCharsets.UTF_8));
      JsonObject b = CanonicalJson.parseObject(derived.getBytes(StandardCharsets.UTF_8));
      List<String> members = RecordVerifier.differingMembers(b, a);
      return "this candidate differs from what the record gives"
          + (members.isEmpty() ? "" : " in " + String.join(", ", members));
    } catch (JsonException e) {
      return "this candidate no longer parses: " + e.getMessage();
    }
  }

  /** Splits at line feeds; bytes that are not UTF-8 stay distinguishable. */
  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        lines.add(text(bytes, start, i - start));
        start = i + 1;
      }
    }
    return lines;
  }

  private static String text(byte[] bytes, int start, int length) {
    String utf8 = new String(bytes, start, length, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0
        ? utf8
        : new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private static List<String> records(List<String> lines) {
    List<String> records = new ArrayList<>();
    // The head, the foot and the empty rest after the last line feed are no candidates.
    for (int i = 1; i < lines.size() - 2; i++) {
      String line = lines.get(i);
      String record = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
      if (!record.isEmpty()) {
        records.add(record);
      }
    }
    return records;
  }
}
