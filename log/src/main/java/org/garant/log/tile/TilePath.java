package org.garant.log.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garant.log.LogException;

/**
 * One published tile or entry bundle (C2SP tlog-tiles, "Merkle tree" and "Log entries").
 *
 * @param level tile level, 0 to 7, or {@link #ENTRIES} for a bundle of leaves
 * @param index number of the tile in its level, not negative
 * @param width hashes or leaves in it, 1 to 256
 */
public record TilePath(int level, long index, int width) {
  /** The level of entry bundles. */
  public static final int ENTRIES = -1;

  /** Hashes in a full tile, leaves in a full bundle. */
  public static final int FULL = 256;

  /** The highest level: 2^63 leaves fill no more. */
  public static final int LEVEL_MAX = 7;

  /** Checks the ranges. */
  public TilePath {
    if (level < ENTRIES || level > LEVEL_MAX || index < 0 || width < 1 || width > FULL) {
      throw new LogException(
          "no such tile: level " + level + " index " + index + " width " + width);
    }
  }

  /** Returns whether it has fewer than 256 hashes or leaves. */
  public boolean partial() {
    return width < FULL;
  }

  /** Returns the same place with another width. */
  public TilePath withWidth(int other) {
    return new TilePath(level, index, other);
  }

  /** Returns the path below the log's folder, such as {@code tile/0/x001/067.p/5}. */
  public String text() {
    StringBuilder text = new StringBuilder("tile/");
    text.append(level == ENTRIES ? "entries" : Integer.toString(level)).append('/');
    appendIndex(text, index);
    if (partial()) {
      text.append(".p/").append(width);
    }
    return text.toString();
  }

  /** Groups of three digits; all but the last start with x (C2SP tlog-tiles). */
  private static void appendIndex(StringBuilder text, long index) {
    List<Integer> groups = new ArrayList<>();
    for (long rest = index; rest > 0 || groups.isEmpty(); rest /= 1000) {
      groups.add((int) (rest % 1000));
    }
    for (int i = groups.size() - 1; i >= 0; i--) {
      int group = groups.get(i);
      if (i > 0) {
        text.append('x');
      }
      text.append((char) ('0' + group / 100))
          .append((char) ('0' + group / 10 % 10))
          .append((char) ('0' + group % 10));
      if (i > 0) {
        text.append('/');
      }
    }
  }

  /** Returns the tile that lies at {@code text}, or empty if none is written so. */
  public static Optional<TilePath> find(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length < 3 || parts.length > 11 || !parts[0].equals("tile")) {
      return Optional.empty();
    }
    try {
      int level = parts[1].equals("entries") ? ENTRIES : Integer.parseInt(parts[1]);
      int last = parts.length - 1;
      int width = FULL;
      String lastGroup = parts[last];
      if (last > 2 && parts[last - 1].endsWith(".p")) {
        width = Integer.parseInt(parts[last]);
        last--;
        lastGroup = parts[last].substring(0, parts[last].length() - 2);
      }
      long index = 0;
      for (int i = 2; i < last; i++) {
        index =
            Math.addExact(
                Math.multiplyExact(index, 1000L),
                Long.parseLong(parts[i], 1, parts[i].length(), 10));
      }
      index = Math.addExact(Math.multiplyExact(index, 1000L), Long.parseLong(lastGroup));
      TilePath path = new TilePath(level, index, width);
      return path.text().equals(text) ? Optional.of(path) : Optional.empty(); // one spelling only
    } catch (NumberFormatException
        | ArithmeticException
        | LogException
        | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns how many hashes level {@code level} has (or how many leaves) in a log of {@code size}.
   */
  public static long count(int level, long size) {
    return level <= 0 ? size : size >> (8 * level);
  }

  /** Returns whether a log of {@code size}, or that log when it was smaller, has this tile. */
  public boolean belongsTo(long size) {
    long count = count(level, size);
    return index <= count / FULL && width <= count - index * FULL;
  }

  /**
   * Returns the tiles that a log of {@code size} leaves ends with: the partial ones of all levels.
   */
  public static List<TilePath> listPartial(long size) {
    List<TilePath> partial = new ArrayList<>();
    for (int level = ENTRIES; level <= LEVEL_MAX; level++) {
      long count = count(level, size);
      if (count % FULL != 0) {
        partial.add(new TilePath(level, count / FULL, (int) (count % FULL)));
      }
    }
    return partial;
  }
}
