package org.garant.core.fusion;

import java.util.Arrays;
import org.garant.core.quantity.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hypotheses that hold a detection of an evidence group. A hash table that is only ever
 * asked for one group, never iterated, so its order does not show.
 */
final class GroupIndex {
  private static final int[] NONE = {};

  private @Nullable ContentId[] groups = new @Nullable ContentId[1 << 10];
  private int[][] numbers = new int[1 << 10][];
  private int size;

  /** Notes that hypothesis {@code number} holds a detection of {@code group}. */
  void add(ContentId group, int number) {
    if (size * 2 >= groups.length) {
      grow();
    }
    int slot = slot(groups, group);
    if (groups[slot] == null) {
      groups[slot] = group;
      numbers[slot] = new int[] {number};
      size++;
    } else {
      int[] more = Arrays.copyOf(numbers[slot], numbers[slot].length + 1);
      more[more.length - 1] = number;
      numbers[slot] = more;
    }
  }

  /**
   * Returns the hypotheses that hold a detection of {@code group}, in the order they were noted.
   */
  int[] numbersOf(ContentId group) {
    int slot = slot(groups, group);
    return groups[slot] == null ? NONE : numbers[slot];
  }

  private void grow() {
    @Nullable ContentId[] moreGroups = new @Nullable ContentId[groups.length * 2];
    int[][] moreNumbers = new int[groups.length * 2][];
    for (int i = 0; i < groups.length; i++) {
      ContentId group = groups[i];
      if (group != null) {
        int slot = slot(moreGroups, group);
        moreGroups[slot] = group;
        moreNumbers[slot] = numbers[i];
      }
    }
    groups = moreGroups;
    numbers = moreNumbers;
  }

  private static int slot(@Nullable ContentId[] groups, ContentId group) {
    int mask = groups.length - 1;
    int slot = group.hashCode() & mask;
    while (groups[slot] != null && !group.equals(groups[slot])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
