package org.garant.intake.yaml;

/** What a message is about. The codes stay as they are from release to release. */
public enum Rule {
  /** The file cannot be read, or is not YAML 1.2; tabs, deep nesting. */
  SYNTAX("E00"),
  /** A key stands twice in one mapping. */
  DUPLICATE_KEY("E01"),
  /** An anchor, an alias or a tag: the file means what it shows. */
  ALIAS("E02"),
  /** A key is missing or unknown, a value has the wrong form or is not in the vocabulary. */
  FORM("E03"),
  /** The file's head names no format of this version. */
  HEAD("E04"),
  /** Not a region of the time-zone data. */
  TIME_ZONE("E05"),
  /** Not a date or time of the calendar. */
  DATE("E06"),
  /** A local time that a change of the clocks skips or doubles. */
  CLOCK_CHANGE("E07"),
  /** A window ends before it starts. */
  WINDOW_REVERSED("E08"),
  /** A window's length differs from what its source says. */
  WINDOW_LENGTH("E09"),
  /** A reference leads nowhere. */
  REFERENCE("E10"),
  /** An id is used twice. */
  ID_TWICE("E11"),
  /** A status history goes back in time. */
  STATUS_BACK("E12"),
  /** A zone without accuracy. */
  ACCURACY("E15"),
  /** A provision binds nobody. */
  NOBODY_BOUND("E17"),
  /** A provision without a time. */
  NO_TIME("E19"),
  /** A duty on a party that did not take it on. */
  NOT_SIGNED("E24"),
  /** An acceptance that no official made. */
  NOT_OFFICIAL("E25"),
  /** Part of the format that this version does not read. */
  NOT_READ("E30"),
  /** A ring that is not closed or has too few positions. */
  RING_OPEN("E31"),
  /** A polygon whose edges cross. */
  RING_CROSSES("E32"),
  /** A position out of range. */
  POSITION("E33"),
  /** A shape's file or feature is missing. */
  SHAPE_MISSING("E34"),
  /** A zone that is taken out does not lie inside the other. */
  NOT_INSIDE("E35"),
  /** A shape without an origin. */
  SHAPE_ORIGIN("E36"),
  /** A pattern that names no act. */
  ACT("E37"),
  /** A number out of its range. */
  RANGE("E38"),
  /** The time-zone data in use are not those that the file names. */
  TZDATA("W05");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  /** Returns the code, for example {@code E10}; warnings begin with W. */
  public String code() {
    return code;
  }
}
