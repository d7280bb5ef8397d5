package org.garant.core.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an agreement file says about the text it encodes, before any of its terms.
 *
 * @param id the agreement's name, for example {@code truce.easter-2025}
 * @param kind what kind of instrument it is
 * @param title its title by language (ISO 639-1), at least one
 * @param level how near the encoded text is to the authentic one
 * @param levelNote why, in one sentence; may be empty
 * @param force what the instrument is in law
 * @param forceBasis on what that rests; may be empty
 * @param languages the languages of the text
 * @param timeZone the region whose local time the text uses, for example {@code Europe/Moscow}
 * @param tzdata the release of the time-zone data that resolved the local times
 * @param sources where the text was read, at least one
 */
public record Head(
    String id,
    Kind kind,
    SortedMap<String, String> title,
    Level level,
    String levelNote,
    Force force,
    String forceBasis,
    List<Language> languages,
    String timeZone,
    String tzdata,
    List<CitedSource> sources) {
  public Head {
    title = Collections.unmodifiableSortedMap(new TreeMap<>(title));
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    if (title.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("an agreement has a title and a source: " + id);
    }
  }

  /** What kind of instrument an agreement is. */
  public enum Kind implements Coded {
    CEASEFIRE,
    DISENGAGEMENT,
    MORATORIUM,
    ARMS_CONTROL,
    GUARANTEE,
    MUTUAL_DEFENCE,
    DECLARATION,
    PLAN;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /** How near the encoded text is to the authentic one. */
  public enum Level implements Coded {
    /** Read in the authentic text. */
    OFFICIAL_TEXT,
    /** Read in a copy that quotes the authentic text. */
    SECONDARY,
    /** Read in press accounts only. */
    PRESS_ONLY,
    /** Put together from parts; no one text says it. */
    RECONSTRUCTED;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /** What an instrument is in law. */
  public enum Force implements Coded {
    TREATY,
    EXECUTIVE_AGREEMENT,
    POLITICAL,
    UNILATERAL_ACT,
    NOT_YET_BINDING,
    DISPUTED,
    NONE;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }

  /**
   * A language of the text.
   *
   * @param code ISO 639-1
   * @param authentic whether the text in this language decides what the terms are
   */
  public record Language(String code, boolean authentic) {}

  /**
   * Where a statement of the file was read.
   *
   * @param id how the file refers to it
   * @param kind what kind of source it is
   * @param publisher who published it
   * @param at the date of publication, if known
   * @param url where it can be read; may be empty
   * @param note what to know when reading it; may be empty
   */
  public record CitedSource(
      String id,
      SourceKind kind,
      String publisher,
      Optional<LocalInstant> at,
      String url,
      String note) {}

  /** What kind of source a statement was read in. */
  public enum SourceKind implements Coded {
    OFFICIAL,
    OFFICIAL_QUOTED,
    PRESS,
    DATABASE,
    PRACTICE,
    ARCHIVE;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
