package org.garant.intake.viina;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.garant.core.quantity.Interval;
import org.garant.intake.viina.DayWords.Cue;
import org.garant.intake.viina.NamedSpan.Hours;

/**
 * Takes a headline at its word when it says when its event was: "on Friday", "in the night to 20
 * April", "half an hour before the truce".
 *
 * <p>A report of consequences that names no day is of an act that may be earlier: its time is
 * widened back, not narrowed.
 *
 * <p>Where that agrees with no plausible time, the time from publication stands. An old day, more
 * than {@value #MAX_DAYS_BEFORE} days before publication, is kept: the headline is about it.
 */
final class NamedDay {
  /** How long before the day of publication an event may be and still be news, days. */
  static final int MAX_DAYS_BEFORE = 10;

  /**
   * How much earlier than a report's act one may be that it merely follows up: bodies recovered, a
   * wounded person's death, a map redrawn. An assumption.
   */
  static final Duration FOLLOW_UP = Duration.ofDays(3);

  /** A shorter rest of an hour-wide guess says more than the words do: "today", at 00:10. */
  private static final Duration SHORTEST = Duration.ofHours(1);

  /** How long before the known moment "hours before" it may mean. */
  private static final Duration JUST_BEFORE = Duration.ofHours(24);

  private final ZoneId zone;
  private final Optional<KnownMoment> moment;

  /** Makes one for headlines whose days are those of {@code zone}. */
  NamedDay(ZoneId zone, Optional<KnownMoment> moment) {
    this.zone = zone;
    this.moment = moment;
  }

  /**
   * Returns {@code published}, narrowed, or widened back, to when {@code headline} says its event
   * was.
   */
  ReportTime narrow(ReportTime published, String headline) {
    return new Narrowing(published, headline).narrow();
  }

  /** One headline's narrowing. */
  private final class Narrowing {
    private final ReportTime published;
    private final LocalDate publicationDay;
    private final Interval plausible;
    private final List<DaySentence> sentences = new ArrayList<>();
    private final Set<String> notes;
    private final boolean followUp;
    private Interval time;

    Narrowing(ReportTime published, String headline) {
      this.published = published;
      this.time = published.interval();
      this.notes = new TreeSet<>(published.notes());
      this.publicationDay =
          (published.timeUnknown() ? time.start() : time.end()).atZone(zone).toLocalDate();
      Instant earliest = publicationDay.minusDays(MAX_DAYS_BEFORE).atStartOfDay(zone).toInstant();
      this.plausible =
          new Interval(earliest.isBefore(time.start()) ? earliest : time.start(), time.end());
      this.followUp = FollowUpWords.areIn(headline);
      addSentences(headline);
    }

    private void addSentences(String headline) {
      for (List<Token> tokens : Token.sentences(headline)) {
        boolean event = DaySentence.tellsOfAnEvent(tokens);
        if (event || !sentences.isEmpty()) {
          DaySentence sentence = new DaySentence(tokens, publicationDay);
          if (event || sentence.isOnlyADay()) {
            sentences.add(sentence);
          }
        }
      }
    }

    ReportTime narrow() {
      SequencedSet<NamedSpan> spans = new LinkedHashSet<>();
      sentences.forEach(sentence -> spans.addAll(sentence.days()));
      if (!spans.isEmpty()) {
        narrowToDay(spans);
      } else if (followUp) {
        widenBack();
      } else {
        narrowToPart();
      }
      moment.ifPresent(this::narrowAround);
      return new ReportTime(time, notes);
    }

    /**
     * Consequences without a day: the act may be earlier by {@link #FOLLOW_UP}, at any time as
     * likely as at another, but no earlier than news can be.
     */
    private void widenBack() {
      Instant start = time.start().minus(FOLLOW_UP);
      takeExact(
          Optional.of(
              new Interval(
                  start.isBefore(plausible.start()) ? plausible.start() : start, time.end())),
          "follow-up");
    }

    private void narrowToDay(SequencedSet<NamedSpan> spans) {
      NamedSpan first = spans.getFirst();
      if (spans.stream()
          .anyMatch(s -> !s.first().equals(first.first()) || !s.last().equals(first.last()))) {
        notes.add("names-several-days");
        return;
      }
      // One day told twice, once with its hours: all that either allows.
      Interval named =
          interval(
              spans.stream().map(NamedSpan::start).min(LocalDateTime::compareTo).orElseThrow(),
              spans.stream().map(NamedSpan::end).max(LocalDateTime::compareTo).orElseThrow());
      if (first.last().isBefore(publicationDay.minusDays(MAX_DAYS_BEFORE))) {
        notes.add("names-an-old-day");
        time = named;
        return;
      }
      if (take(named.intersection(plausible), "names-its-day")
          && spans.stream().noneMatch(span -> span.hours().equals(Hours.WHOLE_DAY))) {
        notes.add("names-its-part-of-day");
      }
    }

    /**
     * A part of the day without a day: the last such part that began before publication, however
     * long before publication news is usually made, for that is an assumption and "in the night" is
     * said. Only where the time of publication is known: rows without it often repeat a report of
     * the day before (docs/press-times.md).
     */
    private void narrowToPart() {
      SequencedSet<Hours> parts = new LinkedHashSet<>();
      sentences.forEach(sentence -> parts.addAll(sentence.parts()));
      if (parts.size() != 1 || published.timeUnknown()) {
        return;
      }
      Hours hours = parts.getFirst();
      NamedSpan onTheDay = new NamedSpan(publicationDay, publicationDay, hours);
      LocalDateTime publication = LocalDateTime.ofInstant(time.end(), zone);
      LocalDate day =
          onTheDay.start().isBefore(publication) ? publicationDay : publicationDay.minusDays(1);
      NamedSpan span = new NamedSpan(day, day, hours);
      take(interval(span.start(), span.end()).intersection(plausible), "names-its-part-of-day");
    }

    private void narrowAround(KnownMoment known) {
      boolean justBefore = relate(Cue.JUST_BEFORE_MOMENT, known);
      boolean before = justBefore || relate(Cue.BEFORE_MOMENT, known);
      boolean after = relate(Cue.AFTER_MOMENT, known);
      if (before == after || notes.contains("names-an-old-day")) {
        return;
      }
      if (after) {
        takeExact(from(known.instant()), "after-the-truce");
        return;
      }
      Optional<Interval> allBefore = until(plausible, known.instant());
      Optional<Interval> wanted =
          justBefore
              ? allBefore.flatMap(it ->
                  it.intersection(
                      new Interval(known.instant().minus(JUST_BEFORE), known.instant())))
              : allBefore;
      wanted.ifPresent(
          it -> takeExact(Optional.of(it.intersection(time).orElse(it)), "before-the-truce"));
    }

    private boolean relate(Cue cue, KnownMoment known) {
      return sentences.stream().anyMatch(sentence -> sentence.relatesTo(cue, known));
    }

    private Optional<Interval> from(Instant instant) {
      return instant.isBefore(time.end())
          ? Optional.of(
              new Interval(instant.isAfter(time.start()) ? instant : time.start(), time.end()))
          : Optional.empty();
    }

    private static Optional<Interval> until(Interval interval, Instant instant) {
      return interval.start().isBefore(instant)
          ? Optional.of(
              new Interval(
                  interval.start(), instant.isBefore(interval.end()) ? instant : interval.end()))
          : Optional.empty();
    }

    /** Takes what words name with its note, if it is there and long enough to mean anything. */
    private boolean take(Optional<Interval> named, String note) {
      return takeExact(named.filter(interval -> interval.length().compareTo(SHORTEST) >= 0), note);
    }

    private boolean takeExact(Optional<Interval> named, String note) {
      named.ifPresent(interval -> {
        time = interval;
        notes.add(note);
      });
      return named.isPresent();
    }

    private Interval interval(LocalDateTime start, LocalDateTime end) {
      return new Interval(
          start.atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
          end.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
  }
}
