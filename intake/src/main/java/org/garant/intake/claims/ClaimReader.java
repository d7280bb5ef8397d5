package org.garant.intake.claims;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garant.core.event.Entry;
import org.garant.core.observation.Claim;
import org.garant.core.quantity.Interval;
import org.garant.core.quantity.PartyId;
import org.garant.intake.FieldException;
import org.garant.intake.IntakeException;
import org.garant.intake.Reading;
import org.garant.intake.ReadingBuilder;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReading;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.text.Cleaning;

/**
 * Reads parties' claims: claimed_by, claim, period_as_stated, value, unit, source_url, note.
 *
 * <p>A claim is kept as said and never becomes an observation. Its words stay; what they say of
 * period and kind is read beside them where they are clear. Notes in the receipt: {@code
 * period-unclear}, {@code kind-other}, {@code lower-bound} (the unit says "over" or "more than").
 */
public final class ClaimReader {
  private static final List<String> COLUMNS =
      List.of("claimed_by", "claim", "period_as_stated", "value", "unit", "source_url", "note");
  private static final Pattern LOWER_BOUND = Pattern.compile("(?i).*\\b(over|more than)\\b.*");

  /** Longest text of a field, characters. */
  private static final int MAX_CHARS = 2_000;

  private final ClaimSettings settings;

  /** Makes a reader. */
  public ClaimReader(ClaimSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads {@code file}.
   *
   * @throws IntakeException if it cannot be read on
   */
  public Reading read(Path file) throws IntakeException {
    return CsvReading.read(file, settings.licence(), COLUMNS, this::readRow);
  }

  private void readRow(CsvRow row, ReadingBuilder out) throws FieldException {
    Claim claim = claim(row);
    if (out.countIfRepeated(row.id(COLUMNS))) {
      return;
    }
    noteIf(claim.period().isEmpty(), "period-unclear", out);
    noteIf(claim.quantityKind() == Claim.Kind.OTHER, "kind-other", out);
    noteIf(LOWER_BOUND.matcher(claim.unit()).matches(), "lower-bound", out);
    out.take(new Entry.ClaimReceived(claim, out.file(), row.row()));
  }

  private Claim claim(CsvRow row) throws FieldException {
    String speaker = text(row, "claimed_by");
    String subject = text(row, "claim");
    if (subject.isEmpty()) {
      throw new FieldException("claim", "what is claimed", "");
    }
    String periodAsStated = text(row, "period_as_stated");
    Optional<Interval> period = ClaimPeriod.of(periodAsStated, settings);
    return new Claim(
        party(speaker),
        speaker,
        subject,
        periodAsStated,
        period,
        Coordinates.count(row, "value"),
        text(row, "unit"),
        ClaimKinds.of(subject),
        text(row, "source_url"),
        text(row, "note"));
  }

  private PartyId party(String speaker) throws FieldException {
    int bracket = speaker.indexOf('(');
    String name = (bracket < 0 ? speaker : speaker.substring(0, bracket)).strip();
    PartyId party = settings.parties().get(name);
    if (party == null) {
      throw new FieldException(
          "claimed_by", "one of " + String.join(", ", settings.parties().keySet()), speaker);
    }
    return party;
  }

  private static String text(CsvRow row, String column) {
    return Cleaning.of(row.field(column), MAX_CHARS).text();
  }

  private static void noteIf(boolean condition, String name, ReadingBuilder out) {
    if (condition) {
      out.note(name);
    }
  }
}
