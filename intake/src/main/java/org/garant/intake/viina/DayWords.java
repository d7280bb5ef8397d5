package org.garant.intake.viina;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.garant.intake.text.Tables;

/** The words by which headlines say when an event was: the table {@code day-words.tsv}. */
final class DayWords {
  /** What a word says; the table's head explains each. */
  enum Cue {
    MONTH("month"),
    MONTH_FIRST("month-first"),
    NUMBER_ENDING("number-ending"),
    YEAR("year"),
    UNIT("unit"),
    STREET("street"),
    WEEKDAY("weekday"),
    WEEKDAY_BARE("weekday-bare"),
    WEEKDAY_BEFORE("weekday-before"),
    WEEKDAY_PAST("weekday-past"),
    WEEKDAY_NEXT("weekday-next"),
    WEEKDAY_NAME("weekday-name"),
    DAY_FROM_PUBLICATION("day-from-publication"),
    PART("part"),
    PART_OF_LAST_NIGHT("part-of-last-night"),
    PART_OF_EVENT("part-of-event"),
    PART_BY_DAY("part-by-day"),
    NIGHT("night"),
    NIGHT_ONTO("night-onto"),
    NOT_THEN("not-then"),
    RANGE_FROM("range-from"),
    RANGE_TO("range-to"),
    TOGETHER("together"),
    EVENT("event"),
    SAYS("says"),
    OTHER_TIME("other-time"),
    RELATIVE("relative"),
    BEFORE_MOMENT("before-moment"),
    JUST_BEFORE_MOMENT("just-before-moment"),
    AFTER_MOMENT("after-moment"),
    MOMENT_FILLER("moment-filler");

    private static final Map<String, Cue> BY_CODE =
        Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(cue -> cue.code, cue -> cue));

    private final String code;

    Cue(String code) {
      this.code = code;
    }
  }

  /**
   * A cue found in a sentence.
   *
   * @param words how many words it takes
   * @param value the table's value for it
   */
  record Hit(int words, String value) {}

  private record Line(Cue cue, List<String> words, String value) {
    boolean matches(List<Token> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!matches(words.get(i), tokens.get(at + i).text())) {
          return false;
        }
      }
      return true;
    }

    static boolean matches(String pattern, String word) {
      return pattern.endsWith("*")
          ? word.startsWith(pattern.substring(0, pattern.length() - 1))
          : word.equals(pattern);
    }
  }

  private static final String TABLE = "day-words.tsv";
  private static final int COLUMNS = 4;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final DayWords SHIPPED = read();

  /** By cue and first letter, so that a word meets few lines. */
  private final Map<Cue, Map<Character, List<Line>>> lines = new EnumMap<>(Cue.class);

  private DayWords() {}

  /** Returns the words that ship with the program. */
  static DayWords shipped() {
    return SHIPPED;
  }

  private static DayWords read() {
    DayWords words = new DayWords();
    for (List<String> row : Tables.read(DayWords.class, TABLE, COLUMNS)) {
      Cue cue = Cue.BY_CODE.get(row.get(1));
      if (cue == null) {
        throw new IllegalStateException(TABLE + ": no such cue: " + row);
      }
      Line line = new Line(cue, List.of(SPACE.split(row.get(2))), row.get(3));
      words
          .lines
          .computeIfAbsent(cue, c -> new HashMap<>())
          .computeIfAbsent(row.get(2).charAt(0), letter -> new ArrayList<>())
          .add(line);
    }
    return words;
  }

  /** Returns the longest {@code cue} that starts at the word {@code at}, if there is one. */
  Optional<Hit> find(Cue cue, List<Token> tokens, int at) {
    Line longest = null;
    if (at >= 0 && at < tokens.size()) {
      char letter = tokens.get(at).text().charAt(0);
      for (Line line : lines.getOrDefault(cue, Map.of()).getOrDefault(letter, List.of())) {
        if ((longest == null || line.words().size() > longest.words().size())
            && line.matches(tokens, at)) {
          longest = line;
        }
      }
    }
    return longest == null
        ? Optional.empty()
        : Optional.of(new Hit(longest.words().size(), longest.value()));
  }

  /** Tells whether {@code cue} starts at the word {@code at}; false outside the sentence. */
  boolean is(Cue cue, List<Token> tokens, int at) {
    return find(cue, tokens, at).isPresent();
  }

  /** Tells whether {@code cue} starts at a word from {@code from} to before {@code to}. */
  boolean isAmong(Cue cue, List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      if (is(cue, tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether {@code word} is one of {@code patterns}. */
  static boolean isOneOf(List<String> patterns, Token word) {
    return patterns.stream().anyMatch(pattern -> Line.matches(pattern, word.text()));
  }
}
