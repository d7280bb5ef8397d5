package org.garant.log.verify;

/**
 * One way in which published files are not what was signed.
 *
 * @param kind what sort of problem
 * @param file path below the log's folder, with slashes
 * @param index of the leaf for a bundle or facet, of the tile for a tile, or {@link #NO_INDEX}
 * @param message one line for a person
 */
public record Problem(Kind kind, String file, long index, String message) {
  /** The file belongs to no leaf or tile. */
  public static final long NO_INDEX = -1;

  /** What sort of problem it is. */
  public enum Kind {
    /** The bytes are well formed and not those that were signed. */
    MISMATCH,
    /** The bytes cannot be read as what they must be, or the file is no part of a log. */
    MALFORMED,
    /** A file is not there. */
    MISSING
  }

  /** Returns the problem as one line. */
  @Override
  public String toString() {
    return kind + " " + file + (index == NO_INDEX ? "" : " index " + index) + ": " + message;
  }
}
