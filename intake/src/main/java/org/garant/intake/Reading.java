package org.garant.intake;

import java.util.List;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;

/**
 * What came of reading one file.
 *
 * @param receipt what became of every record; its counts are complete
 * @param entries what was taken, in the file's order
 * @param rejections what was not, in the file's order, at most {@value #MAX_REJECTIONS_KEPT}
 * @param rejectedRecords the text of those records for quarantine, one for each of {@code
 *     rejections}, each cut at {@value #MAX_RECORD_CHARS} characters
 */
public record Reading(
    FileReceipt receipt,
    List<Entry> entries,
    List<Rejection> rejections,
    List<String> rejectedRecords) {
  /** How many rejections are kept one by one. */
  public static final int MAX_REJECTIONS_KEPT = 10_000;

  /** How much of a rejected record is kept, characters. */
  public static final int MAX_RECORD_CHARS = 4_096;

  public Reading {
    entries = List.copyOf(entries);
    rejections = List.copyOf(rejections);
    rejectedRecords = List.copyOf(rejectedRecords);
  }
}
