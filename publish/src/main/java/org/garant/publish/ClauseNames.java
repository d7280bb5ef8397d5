package org.garant.publish;

import java.util.ArrayList;
import java.util.List;
import org.garant.core.report.Basis;
import org.garant.core.report.CaseReport;
import org.garant.core.report.Clause;
import org.garant.core.report.Clause.ClauseReading;

/**
 * What clauses and their readings are called in a report: a number and a letter of the report's
 * own, with a few words of the quote or of the reading's note. The ids of the agreement file mean
 * nothing to a reader; they stand once, small, where the clause is quoted.
 */
final class ClauseNames {
  /** So many letters of a quote tell clauses apart. */
  private static final int QUOTE_LETTERS = 60;

  /** So many letters of a note tell readings apart. */
  private static final int NOTE_LETTERS = 72;

  private static final String ELLIPSIS = "\u2026";

  private final List<Clause> clauses;
  private final List<Basis.PartyLine> parties;

  ClauseNames(CaseReport report) {
    this.clauses = report.clauses();
    this.parties = report.basis().parties();
  }

  /** Returns "Clause 2"; for a clause that the report does not quote, "Clause" and its id. */
  String clause(String provision) {
    int index = index(provision);
    return "Clause " + (index < 0 ? provision : Integer.toString(index + 1));
  }

  /** Returns "clause 2", for the middle of a sentence. */
  String inSentence(String provision) {
    return "c" + clause(provision).substring(1);
  }

  /** Returns the clause's place in the report; unknown ones come last. */
  int rank(String provision) {
    int index = index(provision);
    return index < 0 ? clauses.size() : index;
  }

  /** Returns the first words of what the clause says, without quotation marks; may be empty. */
  String words(String provision, int letters) {
    int index = index(provision);
    return index < 0 ? "" : shortened(clauses.get(index).quote(), letters);
  }

  /** Returns the first words of what the clause says, without quotation marks; may be empty. */
  String words(String provision) {
    return words(provision, QUOTE_LETTERS);
  }

  /** Returns whom the clause addresses: "Aldmark"; empty if the file does not say. */
  String bearers(String provision) {
    int index = index(provision);
    return index < 0 ? "" : Numbers.list(clauses.get(index).bearers());
  }

  /**
   * Returns the letters of the sides that the clause addresses: " (A)", " (A, B)"; may be empty.
   */
  String sides(String provision) {
    int index = index(provision);
    List<String> sides =
        index < 0
            ? List.of()
            : parties.stream()
                .filter(it -> clauses.get(index).bearers().contains(it.name()))
                .map(Basis.PartyLine::side)
                .distinct()
                .toList();
    return sides.isEmpty() ? "" : " (" + String.join(", ", sides) + ")";
  }

  /** Tells whether the clause is read in more ways than as written. */
  boolean hasReadings(String provision) {
    int index = index(provision);
    return index >= 0 && !clauses.get(index).readings().isEmpty();
  }

  /** Returns "reading a", or "as written" for the clause's own words. */
  String reading(String provision, String id) {
    if (id.isEmpty()) {
      return "as written";
    }
    int clause = index(provision);
    if (clause >= 0) {
      List<ClauseReading> readings = clauses.get(clause).readings();
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i).id().equals(id)) {
          return "reading " + letter(i);
        }
      }
    }
    return "reading \u201C" + id + "\u201D";
  }

  /** Returns the first clause of the reading's note: what it takes the words to mean. */
  String readingWords(String provision, String id) {
    int clause = index(provision);
    if (clause >= 0) {
      for (ClauseReading reading : clauses.get(clause).readings()) {
        if (reading.id().equals(id)) {
          return shortened(firstClause(unlabelled(reading.note())), NOTE_LETTERS);
        }
      }
    }
    return "";
  }

  /** Returns "reading a", "both readings agree", "readings a and c agree". */
  String readings(String provision, List<String> ids) {
    int clause = index(provision);
    int all = clause < 0 ? ids.size() : Math.max(1, clauses.get(clause).readings().size());
    if (ids.size() == 1) {
      return reading(provision, ids.getFirst());
    }
    if (ids.size() == all) {
      return all == 2 ? "both readings agree" : "all " + all + " readings agree";
    }
    List<String> names = new ArrayList<>();
    for (String id : ids) {
      names.add(reading(provision, id));
    }
    return Numbers.list(names) + " agree";
  }

  private int index(String provision) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).provision().equals(provision)) {
        return i;
      }
    }
    return -1;
  }

  private static String letter(int index) {
    return index < 26 ? Character.toString('a' + index) : Integer.toString(index + 1);
  }

  /** Drops the label of what is invented: the figure itself bears it. */
  private static String unlabelled(String note) {
    return note.strip().replaceFirst("^\\(?SYNTHETIC\\)?[.:;,]?\\s*", "");
  }

  private static String firstClause(String note) {
    String words = note.strip();
    for (String mark : List.of(" (", "; ", ". ", ", ")) {
      int end = words.indexOf(mark);
      if (end > 0) {
        words = words.substring(0, end);
      }
    }
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  /** Returns whole words from the start, and an ellipsis if any are left out. */
  private static String shortened(String text, int letters) {
    String words = text.strip().replaceAll("\\s+", " ");
    if (words.length() <= letters) {
      return words;
    }
    int space = words.lastIndexOf(' ', letters - 1);
    int cut = space < letters / 2 ? letters - 1 : space;
    if (Character.isHighSurrogate(words.charAt(cut - 1))) {
      cut--;
    }
    return words.substring(0, cut).replaceAll("[,;:.]$", "") + ELLIPSIS;
  }
}
