package org.garant.core.agreement;

import org.garant.core.quantity.PartyId;

/**
 * What a party is reported to think of a provision. Recorded beside the terms; it changes no
 * verdict.
 *
 * @param holder the party
 * @param on id of the provision
 * @param kind what it thinks of it
 * @param source id of the source that says so
 * @param attribution who said it
 * @param text in what words; may be empty
 */
public record Stance(
    PartyId holder, String on, Kind kind, String source, Attribution attribution, String text) {

  /** What a party can think of a provision. */
  public enum Kind implements Coded {
    PROPOSES,
    SUPPORTS,
    ACCEPTS,
    REPORTED_ACCEPTS,
    CONDITIONAL,
    SILENT,
    CONTESTS_SINCERITY,
    CONTESTS,
    REJECTS;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /** Who said it. */
  public enum Attribution implements Coded {
    HEAD_OF_STATE,
    NAMED_OFFICIAL,
    ENVOY,
    INSTITUTION,
    ANONYMOUS_SOURCE,
    MEDIA;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
