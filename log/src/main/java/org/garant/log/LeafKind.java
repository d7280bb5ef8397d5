package org.garant.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an entry records. */
public enum LeafKind {
  /** Something a source saw, or a batch of such. */
  OBSERVATION,
  /** A picture, film or sound in its original bytes. */
  MEDIA,
  /** Who held evidence, and what checks of it showed. */
  CUSTODY,
  /** What a source could have seen. */
  COVERAGE,
  /** What people signed about a candidate. */
  FINDING,
  /** A person's check of an incident. */
  VERIFICATION,
  /** A decision people took. */
  DECISION,
  /** A report as published. */
  REPORT,
  /** A rule set of the log or the mission. */
  POLICY,
  /** A key that begins or ends. */
  KEY,
  /** A token of a time-stamping authority. */
  TIMESTAMP,
  /** An erasure, with its legal basis. */
  REDACTION,
  /** An agreement, or an amendment of one. */
  AGREEMENT,
  /** A checkpoint of this log as others saw it. */
  ANCHOR,
  /** Time passed; deadlines fire. */
  TICK,
  /** What a party or the press says happened. */
  CLAIM,
  /** A notice under an agreement. */
  NOTICE,
  /** A guarantee is invoked. */
  INVOCATION,
  /** A pledge, allocation or delivery. */
  COMMITMENT,
  /** The engine release that derives from here on. */
  ENGINE;

  private static final Map<String, LeafKind> BY_TEXT = new LinkedHashMap<>();

  static {
    for (LeafKind kind : values()) {
      BY_TEXT.put(kind.text, kind);
    }
  }

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the word in a leaf, such as {@code observation}. */
  public String text() {
    return text;
  }

  /**
   * Returns the kind of that word.
   *
   * @throws LogException if there is none
   */
  public static LeafKind of(String text) {
    LeafKind kind = BY_TEXT.get(text);
    if (kind == null) {
      throw new LogException("unknown leaf kind \"" + text + "\"");
    }
    return kind;
  }
}
