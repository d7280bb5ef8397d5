package org.garant.intake.alerts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garant.core.observation.RegionId;
import org.garant.intake.FieldException;
import org.garant.intake.csv.Coordinates;
import org.garant.intake.csv.CsvReader;
import org.garant.intake.csv.CsvRow;
import org.garant.intake.places.RegionNames;

/** The three formats in which alerts are published, told apart by their columns. */
enum AlertFormat {
  /** The official feed, one row per alert of an oblast, raion or hromada. */
  OFFICIAL("oblast"),
  /** Derived from the official feed: alerts of parts of an oblast merged into one interval. */
  MERGED("region"),
  /** The volunteers' file: alerts of oblasts, with the end assumed where it was not seen. */
  VOLUNTEER("region");

  private static final Pattern FLAG = Pattern.compile("(?i)true|false");

  private final String regionColumn;

  AlertFormat(String regionColumn) {
    this.regionColumn = regionColumn;
  }

  /** Returns the format whose columns {@code csv} has. */
  static Optional<AlertFormat> find(CsvReader csv) {
    for (AlertFormat format : values()) {
      if (csv.hasColumn(format.regionColumn)
          && format.ownColumns().stream().allMatch(csv::hasColumn)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns the columns that make a record's id. */
  List<String> idColumns() {
    return Stream.of(List.of(regionColumn), ownColumns(), List.of("started_at", "finished_at"))
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the columns that only this format has. */
  private List<String> ownColumns() {
    return switch (this) {
      case OFFICIAL -> List.of("raion", "hromada", "level");
      case MERGED -> List.of("n_subalerts");
      case VOLUNTEER -> List.of("naive");
    };
  }

  RegionId region(CsvRow row) throws FieldException {
    String name = row.field(regionColumn);
    return RegionNames.shipped()
        .findByName(name)
        .orElseThrow(() -> new FieldException(regionColumn, "a region of Ukraine", name));
  }

  /** Returns the part of the region, as published; empty for all of it. */
  String district(CsvRow row) throws FieldException {
    if (this != OFFICIAL) {
      return "";
    }
    String level = row.field("level");
    return switch (level) {
      case "oblast" -> "";
      case "raion" -> row.field("raion");
      case "hromada" -> row.field("raion") + " / " + row.field("hromada");
      default -> throw new FieldException("level", "oblast, raion or hromada", level);
    };
  }

  /** Returns how many alerts the row merges, at least 1. */
  int merged(CsvRow row) throws FieldException {
    if (this != MERGED) {
      return 1;
    }
    long merged = Coordinates.count(row, "n_subalerts");
    if (merged < 1 || merged > Integer.MAX_VALUE) {
      throw new FieldException("n_subalerts", "1 or more", row.field("n_subalerts"));
    }
    return (int) merged;
  }

  /** Tells whether the source saw no end. */
  boolean isEndAssumed(CsvRow row) throws FieldException {
    if (this != VOLUNTEER) {
      return false;
    }
    String naive = row.field("naive");
    if (!FLAG.matcher(naive).matches()) {
      throw new FieldException("naive", "True or False", naive);
    }
    return naive.equalsIgnoreCase("true");
  }
}
