package org.garant.sim.score;

/**
 * What one row of a feed really was about.
 *
 * @param file the feed's name
 * @param row its record there, 1 for the first after the header
 * @param event the number of the true event, or {@link #CLUTTER}
 */
public record TrueReport(String file, int row, int event) {
  /** The number of no event: the row is clutter, or was made up to deceive. */
  public static final int CLUTTER = 0;

  public TrueReport {
    if (row < 1 || event < 0) {
      throw new IllegalArgumentException(
          "a row is 1 or more and an event 0 or more, were " + row + ", " + event);
    }
  }

  /** Tells whether it is about no event. */
  public boolean isClutter() {
    return event == CLUTTER;
  }
}
