package org.garant.cli.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.garant.cli.publication.PublishedFile;
import org.garant.json.CanonicalJson;
import org.garant.json.JsonException;
import org.garant.json.JsonObject;

/**
 * Compares published candidates with those the record gives, record by record.
 *
 * @param reproduced candidates that are the same, byte for byte
 * @param differences the others
 */
record CandidateDifferences(int reproduced, List<Difference> differences) {
  private static final String FILE = PublishedFile.CANDIDATES;
  private static final int TOLD = 20;

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
    List<String> publishedRecords = records(publishedLines);
    List<String> derivedRecords = records(derivedLines);
    List<Difference> differences = new ArrayList<>();
    int reproduced = 0;
    int common = Math.min(publishedRecords.size(), derivedRecords.size());
    for (int i = 0; i < common; i++) {
      if (publishedRecords.get(i).equals(derivedRecords.get(i))) {
        reproduced++;
      } else if (differences.size() < TOLD) {
        differences.add(
            new Difference(
                FILE, i, explain(publishedRecords.get(i), derivedRecords.get(i)), false));
      }
    }
    if (publishedRecords.size() != derivedRecords.size()) {
      differences.add(
          new Difference(
              FILE,
              common,
              publishedRecords.size()
                  + " candidates are published, the record gives "
                  + derivedRecords.size(),
              false));
    }
    if (differences.isEmpty() && !publishedLines.equals(derivedLines)) {
      boolean head = !publishedLines.getFirst().equals(derivedLines.getFirst());
      differences.add(
          new Difference(
              FILE,
              -1,
              (head ? "its head" : "its form") + " differs from what the record gives",
              false));
    }
    return new CandidateDifferences(reproduced, differences);
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
