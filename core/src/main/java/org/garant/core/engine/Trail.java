package org.garant.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that grows at its end in constant time: old and new share their beginning.
 *
 * @param <T> what it holds
 */
public final class Trail<T> {
  private static final Trail<?> EMPTY = new Trail<>(null, null, 0);

  private final @Nullable Trail<T> before;
  private final @Nullable T last;
  private final int size;

  private Trail(@Nullable Trail<T> before, @Nullable T last, int size) {
    this.before = before;
    this.last = last;
    this.size = size;
  }

  /** Returns the empty trail. */
  @SuppressWarnings("unchecked") // It holds nothing, so it holds nothing of any type.
  public static <T> Trail<T> empty() {
    return (Trail<T>) EMPTY;
  }

  /** Returns this trail with {@code item} after it. */
  public Trail<T> plus(T item) {
    return new Trail<>(this, item, size + 1);
  }

  /** Returns how many items it holds. */
  public int size() {
    return size;
  }

  /** Returns the items, the first added first. */
  public List<T> toList() {
    List<T> items = new ArrayList<>(size);
    for (Trail<T> at = this; at != null; at = at.before) {
      if (at.last != null) {
        items.add(at.last);
      }
    }
    Collections.reverse(items);
    return Collections.unmodifiableList(items);
  }
}
