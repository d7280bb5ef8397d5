package org.garant.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a benchmark is given: a folder, a seed and a place for its figures. */
public final class BenchContext {
  private final Path folder;
  private final long seed;
  private final int scalePercent;
  private final PrintStream out;

  /**
   * Makes a context.
   *
   * @param folder an empty folder on the disk to be measured; removed afterwards by the caller
   * @param seed of every invented input
   * @param scalePercent share of the full amount of work, 1 to 100; only 100 gives figures to quote
   * @param out where figures are printed
   */
  public BenchContext(Path folder, long seed, int scalePercent, PrintStream out) {
    this.folder = folder;
    this.seed = seed;
    this.scalePercent = scalePercent;
    this.out = out;
  }

  /** Returns the folder to work in. */
  public Path folder() {
    return folder;
  }

  /** Returns the seed of every invented input. */
  public long seed() {
    return seed;
  }

  /** Returns {@code full} at the scale asked for, at least 1. */
  public int scaled(int full) {
    return (int) Math.max(1, (long) full * scalePercent / 100);
  }

  /** Reports a rate: {@code count} things in {@code nanos} nanoseconds. */
  public void rate(String what, String unit, double count, long nanos) {
    figure(what, String.format(Locale.ROOT, "%,.0f", count * 1e9 / nanos), unit + "/s");
  }

  /** Reports the median and the 99th percentile of times in nanoseconds, which it sorts. */
  public void latency(String what, long[] nanos) {
    Arrays.sort(nanos);
    figure(what + ", p50", millis(percentile(nanos, 50)), "ms");
    figure(what + ", p99", millis(percentile(nanos, 99)), "ms");
  }

  /** Reports a figure that is neither. */
  public void figure(String what, String value, String unit) {
    out.printf(Locale.ROOT, "  %-48s %14s %s%n", what, value, unit);
  }

  /**
   * Returns the smallest of the sorted times that at least {@code percent} of them do not exceed.
   */
  static long percentile(long[] sorted, int percent) {
    int rank = (int) (((long) sorted.length * percent + 99) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
  }
}
