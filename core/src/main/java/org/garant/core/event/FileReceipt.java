package org.garant.core.event;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.garant.core.quantity.ContentId;

/**
 * What became of every record of one source file: taken, outside the case's period, a repetition,
 * or rejected.
 *
 * @param file the file's name, without its folder
 * @param sha256 hash of its bytes as they were read
 * @param bytes its length
 * @param licence under which it was had
 * @param rows records in it, the header not counted
 * @param taken records that became observations or claims
 * @param outside records outside the case's period
 * @param repeated records that say again, byte for byte, what an earlier one of the file says
 * @param rejected records that could not be read
 * @param notes how often each trap of the format was met, by its name
 * @param firstRejections the first rejections, at most 20, as one line each; {@code rejected}
 *     counts them all
 */
public record FileReceipt(
    String file,
    ContentId sha256,
    long bytes,
    String licence,
    int rows,
    int taken,
    int outside,
    int repeated,
    int rejected,
    SortedMap<String, Integer> notes,
    List<String> firstRejections) {
  /** How many rejections are told one by one. */
  public static final int MAX_REJECTIONS_TOLD = 20;

  public FileReceipt {
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    firstRejections = List.copyOf(firstRejections);
    if ((long) taken + outside + repeated + rejected != rows) {
      throw new IllegalArgumentException("every record of " + file + " is accounted for once");
    }
  }

  /** Returns this receipt with other notes. */
  public FileReceipt withNotes(SortedMap<String, Integer> others) {
    return new FileReceipt(
        file,
        sha256,
        bytes,
        licence,
        rows,
        taken,
        outside,
        repeated,
        rejected,
        others,
        firstRejections);
  }
}
