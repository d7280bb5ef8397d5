package org.garant.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.event.Entry;
import org.garant.core.event.FileReceipt;
import org.garant.core.quantity.ContentId;

/**
 * Keeps account of a file while it is read: every record is taken, outside, repeated or rejected,
 * once. Made for one file, used by one thread.
 */
public final class ReadingBuilder {
  private final String file;
  private final String licence;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<String> rejectedRecords = new ArrayList<>();
  private final SortedMap<String, Integer> notes = new TreeMap<>();
  private final Set<ContentId> seen = new HashSet<>();
  private int outside;
  private int repeated;
  private int rejected;

  /**
   * Starts the account.
   *
   * @param file the file's name, without its folder
   * @param licence under which it was had
   */
  public ReadingBuilder(String file, String licence) {
    this.file = file;
    this.licence = licence;
  }

  /** Returns the file's name. */
  public String file() {
    return file;
  }

  /** Counts a record as taken. */
  public void take(Entry entry) {
    entries.add(entry);
  }

  /** Counts a record as outside the case's period. */
  public void outside() {
    outside++;
  }

  /**
   * Tells whether a record says again what an earlier one said, and if so counts it as repeated.
   *
   * @param record hash of the record's fields
   */
  public boolean countIfRepeated(ContentId record) {
    boolean again = !seen.add(record);
    if (again) {
      repeated++;
    }
    return again;
  }

  /** Counts a record as rejected. {@code raw} is its text. */
  public void reject(int row, long line, String raw, String field, String expected, String found) {
    rejected++;
    if (rejections.size() < Reading.MAX_REJECTIONS_KEPT) {
      rejections.add(new Rejection(file, line, row, field, expected, Excerpt.of(found)));
      rejectedRecords.add(raw.substring(0, Math.min(raw.length(), Reading.MAX_RECORD_CHARS)));
    }
  }

  /** Counts a trap of the format, by its short name. */
  public void note(String name) {
    notes.merge(name, 1, Integer::sum);
  }

  /**
   * Closes the account.
   *
   * @param sha256 hash of the file's bytes
   * @param bytes its length
   */
  public Reading build(ContentId sha256, long bytes) {
    int rows = entries.size() + outside + repeated + rejected;
    List<String> told =
        rejections.stream().limit(FileReceipt.MAX_REJECTIONS_TOLD).map(Rejection::text).toList();
    FileReceipt receipt =
        new FileReceipt(
            file,
            sha256,
            bytes,
            licence,
            rows,
            entries.size(),
            outside,
            repeated,
            rejected,
            notes,
            told);
    return new Reading(receipt, entries, rejections, rejectedRecords);
  }
}
