package org.garant.intake.viina;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garant.intake.viina.DayWords.Cue;
import org.garant.intake.viina.DayWords.Hit;
import org.garant.intake.viina.NamedSpan.Hours;

/**
 * What one sentence of a headline says of when its event was. Whatever is not clearly about the
 * event is left out: a statement's day, a deadline, a street's name.
 */
final class DaySentence {
  private static final DayWords WORDS = DayWords.shipped();
  private static final Pattern DAY_NUMBER = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|er|го)?");
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
  private static final Pattern YEAR_NUMBER = Pattern.compile("(?:19[9]|20[0-9])[0-9]");

  /** How many words may stand between a day and a statement's verb. */
  private static final int STATEMENT_REACH = 3;

  /** How many words before "onto" a day the night is looked for: "in the night from 19 to 20". */
  private static final int NIGHT_REACH = 4;

  /** How many words may stand between a cue and the known moment's name. */
  private static final int MAX_FILLERS = 4;

  private final List<Token> tokens;
  private final LocalDate publication;
  private final List<Mention> mentions;

  /**
   * A day named in the sentence.
   *
   * @param first first day
   * @param last last day
   * @param start first word
   * @param end word after the last
   * @param kind how it is named
   */
  private record Mention(LocalDate first, LocalDate last, int start, int end, Kind kind) {}

  private enum Kind {
    DATE,
    WEEKDAY,
    FROM_PUBLICATION,
    RANGE,
    NIGHT_ONTO
  }

  /** Reads a sentence of a headline published on the local day {@code publication}. */
  DaySentence(List<Token> tokens, LocalDate publication) {
    this.tokens = tokens;
    this.publication = publication;
    this.mentions = joined(scan());
  }

  /** Tells whether a sentence tells of an event and of no other time. */
  static boolean tellsOfAnEvent(List<Token> tokens) {
    return WORDS.isAmong(Cue.EVENT, tokens, 0, tokens.size())
        && !WORDS.isAmong(Cue.OTHER_TIME, tokens, 0, tokens.size());
  }

  /** Tells whether it is nothing but a day, as in the caption "The ruins. 13 April 2025". */
  boolean isOnlyADay() {
    return mentions.size() == 1
        && mentions.getFirst().start() == 0
        && mentions.getFirst().end() == tokens.size();
  }

  /** Returns the days it names for its event. */
  List<NamedSpan> days() {
    List<NamedSpan> days = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (isOfTheEvent(mention)) {
        days.add(new NamedSpan(mention.first(), mention.last(), hours(mention)));
      }
    }
    return days;
  }

  /** Returns the parts of the day that it names for its event, apart from any day. */
  SequencedSet<Hours> parts() {
    SequencedSet<Hours> parts = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Hit> hit = partAt(i);
      if (hit.isPresent()) {
        int end = i + hit.get().words();
        if (!isStatement(i, end, 1) && !isAside(i) && clauseTellsOfAnEvent(i)) {
          parts.add(Hours.parse(hit.get().value()));
        }
        i = end - 1;
      }
    }
    return parts;
  }

  /** Tells whether {@code cue} stands before the name of {@code moment}. */
  boolean relatesTo(Cue cue, KnownMoment moment) {
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Hit> hit = WORDS.find(cue, tokens, i);
      if (hit.isPresent() && isNamed(moment, i + hit.get().words())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(KnownMoment moment, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + MAX_FILLERS + 1); i++) {
      if (tokens.get(i).startsClause()) {
        return false;
      }
      if (DayWords.isOneOf(moment.words(), tokens.get(i))) {
        return true;
      }
      if (!is(Cue.MOMENT_FILLER, i)) {
        return false;
      }
    }
    return false;
  }

  // Finding days.

  private List<Mention> scan() {
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Mention> mention = mentionAt(i);
      if (mention.isPresent()) {
        found.addAll(withEarlierNumbers(mention.get()));
        i = Math.max(i + 1, mention.get().end());
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<Mention> mentionAt(int i) {
    return dateAt(i)
        .or(() -> monthFirstAt(i))
        .or(() -> dottedAt(i))
        .or(() -> weekdayAt(i))
        .or(() -> fromPublicationAt(i));
  }

  /** "21 квітня 2025 року", "17-го апреля", "20th of April". */
  private Optional<Mention> dateAt(int i) {
    int day = dayNumber(i);
    int at = is(Cue.NUMBER_ENDING, i + 1) ? i + 2 : i + 1;
    Optional<Hit> named = WORDS.find(Cue.MONTH, tokens, at);
    Optional<Hit> month = named.or(() -> WORDS.find(Cue.MONTH_FIRST, tokens, at));
    // A capital makes the month a name, "вулиця 8 Березня", save in English.
    if (day == 0 || month.isEmpty() || tokens.get(at).capitalised() != named.isEmpty()) {
      return Optional.empty();
    }
    return date(day, month.get(), i, at + 1);
  }

  /** "April 20", "April 20–21"; in uk, ru and fr the number after a month counts something else. */
  private Optional<Mention> monthFirstAt(int i) {
    Optional<Hit> month = WORDS.find(Cue.MONTH_FIRST, tokens, i);
    int day = dayNumber(i + 1);
    if (month.isEmpty()
        || day == 0
        || !tokens.get(i).capitalised()
        || (i > 0 && tokens.get(i - 1).text().equals("in"))) {
      return Optional.empty();
    }
    int lastDay = i + 2 < tokens.size() && tokens.get(i + 2).isAfterDash() ? dayNumber(i + 2) : 0;
    Optional<Mention> first = date(day, month.get(), i, i + 2);
    if (lastDay == 0) {
      return first;
    }
    Optional<Mention> last = date(lastDay, month.get(), i, i + 3);
    return first.isPresent() && last.isPresent() ? range(first.get(), last.get()) : first;
  }

  /** Resolves a day and month; a year may follow at {@code end}. */
  private Optional<Mention> date(int day, Hit month, int start, int end) {
    int after = end;
    Optional<LocalDate> date;
    if (end < tokens.size() && YEAR_NUMBER.matcher(tokens.get(end).text()).matches()) {
      date = date(Integer.parseInt(tokens.get(end).text()), Integer.parseInt(month.value()), day);
      after = is(Cue.YEAR, end + 1) ? end + 2 : end + 1;
    } else {
      date = nearest(Integer.parseInt(month.value()), day);
    }
    int wordAfter = after;
    return date.map(d -> new Mention(d, d, start, wordAfter, Kind.DATE));
  }

  /**
   * "21.04.2025"; without a year only if it is a day shortly before, for 12.04 may be a price or a
   * time.
   */
  private Optional<Mention> dottedAt(int i) {
    if (i + 1 >= tokens.size()
        || !isTwoDigits(i)
        || !isTwoDigits(i + 1)
        || !tokens.get(i + 1).gap().equals(".")
        || tokens.get(i).gap().endsWith(".")) {
      return Optional.empty();
    }
    int day = Integer.parseInt(tokens.get(i).text());
    int month = Integer.parseInt(tokens.get(i + 1).text());
    boolean dotted = i + 2 < tokens.size() && tokens.get(i + 2).gap().equals(".");
    if (dotted && YEAR_NUMBER.matcher(tokens.get(i + 2).text()).matches()) {
      int end = is(Cue.YEAR, i + 3) ? i + 4 : i + 3;
      return date(Integer.parseInt(tokens.get(i + 2).text()), month, day)
          .map(d -> new Mention(d, d, i, end, Kind.DATE));
    }
    boolean measure = is(Cue.UNIT, i + 2) || gapAfter(i + 1).startsWith("%") || dotted;
    return nearest(month, day)
        .filter(d -> !measure && !d.isAfter(publication))
        .filter(d -> !d.isBefore(publication.minusDays(NamedDay.MAX_DAYS_BEFORE)))
        .map(d -> new Mention(d, d, i, i + 2, Kind.DATE));
  }

  private Optional<Mention> weekdayAt(int i) {
    Optional<Hit> bare = WORDS.find(Cue.WEEKDAY_BARE, tokens, i);
    Optional<Hit> weekday = bare.or(() -> WORDS.find(Cue.WEEKDAY, tokens, i));
    int before = is(Cue.WEEKDAY_NAME, i - 1) ? i - 2 : i - 1;
    if (weekday.isEmpty() || is(Cue.WEEKDAY_NEXT, before) || is(Cue.WEEKDAY_NEXT, i + 1)) {
      return Optional.empty();
    }
    boolean past = is(Cue.WEEKDAY_PAST, before);
    boolean preposition = is(Cue.WEEKDAY_BEFORE, before);
    boolean edge =
        is(Cue.RANGE_FROM, before) || is(Cue.RANGE_TO, before) || is(Cue.NIGHT_ONTO, before);
    boolean temporal =
        past || preposition || edge || bare.isPresent() || is(Cue.PART_BY_DAY, i + 1);
    if (!temporal) {
      return Optional.empty();
    }
    int start = past || preposition ? before : before + 1;
    if (past && is(Cue.WEEKDAY_BEFORE, before - 1)) {
      start = before - 1;
    }
    int back =
        Math.floorMod(
            publication.getDayOfWeek().getValue() - Integer.parseInt(weekday.get().value()), 7);
    LocalDate day = publication.minusDays(past && back == 0 ? 7 : back);
    return Optional.of(new Mention(day, day, start, i + 1, Kind.WEEKDAY));
  }

  private Optional<Mention> fromPublicationAt(int i) {
    return WORDS
        .find(Cue.DAY_FROM_PUBLICATION, tokens, i)
        .map(hit -> {
          LocalDate day = publication.plusDays(Integer.parseInt(hit.value()));
          return new Mention(day, day, i, i + hit.words(), Kind.FROM_PUBLICATION);
        });
  }

  /** Adds the days whose month is told once, after the last: "19–20 квітня", "19 та 20 квітня". */
  private List<Mention> withEarlierNumbers(Mention mention) {
    int i = mention.start();
    if (mention.kind() != Kind.DATE || dayNumber(i) == 0) {
      return List.of(mention);
    }
    boolean dash = dayNumber(i - 1) != 0 && tokens.get(i).isAfterDash();
    boolean from = dayNumber(i - 2) != 0 && is(Cue.RANGE_FROM, i - 3);
    boolean to = is(Cue.RANGE_TO, i - 1) || is(Cue.TOGETHER, i - 1);
    if (dash || (from && to && !isOntoFromNight(mention))) {
      int back = dash ? 1 : 2;
      return sameMonth(mention, i - back).flatMap(first -> range(first, mention)).stream().toList();
    }
    boolean comma = dayNumber(i - 1) != 0 && tokens.get(i).gap().strip().equals(",");
    boolean and = dayNumber(i - 2) != 0 && is(Cue.TOGETHER, i - 1);
    if (comma || and) {
      List<Mention> both =
          new ArrayList<>(sameMonth(mention, comma ? i - 1 : i - 2).stream().toList());
      both.add(mention);
      return both;
    }
    return List.of(mention);
  }

  private Optional<Mention> sameMonth(Mention last, int at) {
    return date(last.first().getYear(), last.first().getMonthValue(), dayNumber(at))
        .map(d -> new Mention(d, d, at, at + 1, Kind.DATE));
  }

  /** Returns the range from {@code first} to {@code last}, if it is one of a few days. */
  private static Optional<Mention> range(Mention first, Mention last) {
    long days = ChronoUnit.DAYS.between(first.first(), last.first());
    return days < 1 || days > NamedDay.MAX_DAYS_BEFORE
        ? Optional.empty()
        : Optional.of(
            new Mention(first.first(), last.first(), first.start(), last.end(), Kind.RANGE));
  }

  // Joining days that are one.

  private List<Mention> joined(List<Mention> found) {
    List<Mention> joined = new ArrayList<>();
    for (Mention next : found) {
      Mention mention = isOntoFromNight(next) ? asNight(next) : next;
      if (!joined.isEmpty()) {
        Mention before = joined.getLast();
        if (isWeekdayOfDate(before, mention)) {
          joined.removeLast();
          joined.add(
              new Mention(
                  mention.first(), mention.last(), before.start(), mention.end(), mention.kind()));
          continue;
        }
        if (mention.kind() == Kind.NIGHT_ONTO && mention.start() == before.end() + 1) {
          joined.removeLast();
        } else if (isRange(before, mention)) {
          joined.removeLast();
          range(before, mention).ifPresent(joined::add);
          continue;
        }
      }
      joined.add(mention);
    }
    return joined;
  }

  /** "у четвер, 17 квітня". */
  private static boolean isWeekdayOfDate(Mention before, Mention mention) {
    return before.kind() == Kind.WEEKDAY
        && mention.kind() == Kind.DATE
        && mention.start() == before.end()
        && before.first().getDayOfWeek() == mention.first().getDayOfWeek();
  }

  private boolean isRange(Mention before, Mention mention) {
    int between = mention.start() - before.end();
    return (between == 0 && tokens.get(mention.start()).isAfterDash())
        || (between == 1
            && (is(Cue.RANGE_TO, before.end()) || is(Cue.TOGETHER, before.end()))
            && is(Cue.RANGE_FROM, before.start() - 1));
  }

  /** "у ніч на 20 квітня", "в ночь с пятницы на субботу". */
  private boolean isOntoFromNight(Mention mention) {
    return is(Cue.NIGHT_ONTO, mention.start() - 1)
        && WORDS.isAmong(Cue.NIGHT, tokens, mention.start() - 1 - NIGHT_REACH, mention.start() - 1);
  }

  private static Mention asNight(Mention mention) {
    return new Mention(
        mention.first(), mention.last(), mention.start(), mention.end(), Kind.NIGHT_ONTO);
  }

  // Judging them.

  private boolean isOfTheEvent(Mention mention) {
    boolean night = mention.kind() == Kind.NIGHT_ONTO;
    boolean future = mention.last().isAfter(night ? publication.plusDays(1) : publication);
    boolean notThen =
        !night && mention.kind() != Kind.RANGE && is(Cue.NOT_THEN, mention.start() - 1);
    return !future
        && !notThen
        && !is(Cue.STREET, mention.start() - 1)
        && !isStatement(mention.start(), mention.end(), STATEMENT_REACH)
        && !isAside(mention.start());
  }

  /** Tells whether the words from {@code start} date a statement or meeting. */
  private boolean isStatement(int start, int end, int reach) {
    if (WORDS.isAmong(Cue.EVENT, tokens, start - 2, start)) {
      return false;
    }
    if (is(Cue.SAYS, start - 1) && !tokens.get(start).startsClause()) {
      return true;
    }
    for (int i = end; i < Math.min(end + reach, tokens.size()); i++) {
      if (tokens.get(i).startsClause() || is(Cue.EVENT, i)) {
        return false;
      }
      if (is(Cue.SAYS, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether it dates someone's earlier deed: "hit the brigade which attacked on 13 April".
   */
  private boolean isAside(int at) {
    for (int i = at; i > 0; i--) {
      if (tokens.get(i).startsClause()) {
        return false;
      }
      if (is(Cue.RELATIVE, i - 1)) {
        return WORDS.isAmong(Cue.EVENT, tokens, 0, i - 1);
      }
    }
    return false;
  }

  private boolean clauseTellsOfAnEvent(int at) {
    int from = at;
    while (from > 0 && !tokens.get(from).startsClause()) {
      from--;
    }
    int to = at + 1;
    while (to < tokens.size() && !tokens.get(to).startsClause()) {
      to++;
    }
    return WORDS.isAmong(Cue.EVENT, tokens, from, to);
  }

  // Parts of the day.

  private Hours hours(Mention mention) {
    if (mention.kind() == Kind.NIGHT_ONTO) {
      return Hours.NIGHT_BEFORE;
    }
    if (mention.kind() == Kind.RANGE) {
      return Hours.WHOLE_DAY;
    }
    return partAround(mention, Cue.PART_OF_LAST_NIGHT)
        .or(() ->
            partAround(mention, Cue.PART)
                .or(() -> partAround(mention, Cue.PART_BY_DAY))
                .or(() -> partAround(mention, Cue.PART_OF_EVENT))
                .map(hours -> isToday(mention) ? hours : hours.ofNamedDay()))
        .orElse(Hours.WHOLE_DAY);
  }

  private boolean isToday(Mention mention) {
    return mention.kind() == Kind.FROM_PUBLICATION && mention.first().equals(publication);
  }

  /** Returns the part of the day named right before or after a day, or one word from it. */
  private Optional<Hours> partAround(Mention mention, Cue cue) {
    for (int i = mention.start() - 4; i <= mention.end() + 1; i++) {
      Optional<Hit> hit = WORDS.find(cue, tokens, i);
      if (hit.isPresent() && isBeside(mention, i, i + hit.get().words())) {
        return Optional.of(Hours.parse(hit.get().value()));
      }
    }
    return Optional.empty();
  }

  private boolean isBeside(Mention mention, int start, int end) {
    boolean before = end <= mention.start() && mention.start() - end <= 1;
    boolean after = start >= mention.end() && start - mention.end() <= 1;
    for (int i = before ? end : mention.end(); i <= (before ? mention.start() : start); i++) {
      if (i < tokens.size() && tokens.get(i).startsClause()) {
        return false;
      }
    }
    return before || after;
  }

  private Optional<Hit> partAt(int i) {
    return WORDS
        .find(Cue.PART_OF_LAST_NIGHT, tokens, i)
        .or(() -> WORDS.find(Cue.PART, tokens, i))
        .or(() ->
            WORDS
                .find(Cue.PART_OF_EVENT, tokens, i)
                .filter(
                    hit -> WORDS.isAmong(Cue.EVENT, tokens, i + 1, i + 3) || is(Cue.EVENT, i - 1)));
  }

  // Words and numbers.

  private boolean is(Cue cue, int at) {
    return WORDS.is(cue, tokens, at);
  }

  /** Returns the day of a month that the word {@code at} may be, 0 if none. */
  private int dayNumber(int at) {
    if (at < 0 || at >= tokens.size()) {
      return 0;
    }
    Matcher matcher = DAY_NUMBER.matcher(tokens.get(at).text());
    int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return number <= 31 ? number : 0;
  }

  private boolean isTwoDigits(int at) {
    return TWO_DIGITS.matcher(tokens.get(at).text()).matches();
  }

  private String gapAfter(int at) {
    return at + 1 < tokens.size() ? tokens.get(at + 1).gap() : "";
  }

  /** Returns the day and month that is nearest to publication, of three years. */
  private Optional<LocalDate> nearest(int month, int day) {
    LocalDate nearest = null;
    for (int year = publication.getYear() - 1; year <= publication.getYear() + 1; year++) {
      LocalDate candidate = date(year, month, day).orElse(null);
      if (candidate != null && (nearest == null || days(candidate) < days(nearest))) {
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private long days(LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(publication, date));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Year.isLeap(year) || month != 2 || day != 29
          ? Optional.of(LocalDate.of(year, month, day))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // "31 квітня" is no day.
    }
  }
}
