package org.garant.core.fusion;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds hypotheses by cell and day. A hash table of integers with chained lists: it is only ever
 * asked for one key, never iterated, so its order does not show.
 */
final class SpaceTimeIndex {
  private static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] heads = new int[1 << 10];
  private int size;
  private int[] items = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int links;

  SpaceTimeIndex() {
    Arrays.fill(heads, NONE);
  }

  /** Files {@code item} under cell and day. */
  void add(int cell, int day, int item) {
    if (size * 2 >= keys.length) {
      grow();
    }
    if (links == items.length) {
      items = Arrays.copyOf(items, links * 2);
      next = Arrays.copyOf(next, links * 2);
    }
    int slot = slot(keys, heads, key(cell, day));
    if (heads[slot] == NONE) {
      keys[slot] = key(cell, day);
      size++;
    }
    items[links] = item;
    next[links] = heads[slot];
    heads[slot] = links++;
  }

  /** Hands over the items of cell and day, the latest added first. */
  void visit(int cell, int day, IntConsumer visitor) {
    int link = heads[slot(keys, heads, key(cell, day))];
    while (link != NONE) {
      visitor.accept(items[link]);
      link = next[link];
    }
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreHeads = new int[keys.length * 2];
    Arrays.fill(moreHeads, NONE);
    for (int i = 0; i < keys.length; i++) {
      if (heads[i] != NONE) {
        int slot = slot(moreKeys, moreHeads, keys[i]);
        moreKeys[slot] = keys[i];
        moreHeads[slot] = heads[i];
      }
    }
    keys = moreKeys;
    heads = moreHeads;
  }

  private static int slot(long[] keys, int[] heads, long key) {
    int mask = keys.length - 1;
    // Fibonacci hashing spreads neighbouring cells.
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (heads[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int cell, int day) {
    return ((long) cell << 32) | (day & 0xFFFF_FFFFL);
  }
}
