package org.garant.cli.fetch;

import org.garant.json.JsonObject;

/**
 * What came of one file.
 *
 * @param file the file
 * @param state how it stands
 * @param sha256 hash of its bytes if it is there; otherwise empty
 * @param bytes its length if it is there; otherwise 0
 * @param why what is wrong or to be done, one line; empty if it is there
 */
public record Outcome(WantedFile file, State state, String sha256, long bytes, String why) {
  /** How a file stands. */
  public enum State {
    /** It was there, and right. */
    THERE("already-there"),
    /** It was fetched. */
    FETCHED("fetched"),
    /** A person must get it. */
    BY_HAND("by-hand"),
    /** It did not come; it may come another time. */
    FAILED("failed"),
    /** It is not what the case names. */
    WRONG("wrong");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Returns how programs read it. */
    public String code() {
      return code;
    }
  }

  static Outcome there(WantedFile file, String sha256, long bytes) {
    return new Outcome(file, State.THERE, sha256, bytes, "");
  }

  static Outcome fetched(WantedFile file, String sha256, long bytes) {
    return new Outcome(file, State.FETCHED, sha256, bytes, "");
  }

  static Outcome byHand(WantedFile file, String how) {
    return new Outcome(file, State.BY_HAND, "", 0, how);
  }

  static Outcome failed(WantedFile file, String why) {
    return new Outcome(file, State.FAILED, "", 0, why);
  }

  static Outcome wrong(WantedFile file, String why) {
    return new Outcome(file, State.WRONG, "", 0, why);
  }

  /** Tells whether the file is there as the case names it. */
  public boolean isThere() {
    return state == State.THERE || state == State.FETCHED;
  }

  /** Returns it for programs. */
  public JsonObject asJson() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("file", file.name())
            .put("state", state.code())
            .put("licence", file.licence())
            .put("attribution", file.attribution());
    file.fetch().ifPresent(it -> json.put("citation", it.citation()).put("checked", it.checked()));
    return isThere()
        ? json.put("sha256", sha256).put("bytes", bytes).build()
        : json.put("why", why).build();
  }
}
