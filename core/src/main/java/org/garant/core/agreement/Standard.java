package org.garant.core.agreement;

/** A standard of evidence. The number behind each is the mission's policy: {@link Standards}. */
public enum Standard implements Coded {
  REASONABLE_SUSPICION,
  BALANCE_OF_PROBABILITIES,
  CLEAR_AND_CONVINCING,
  BEYOND_REASONABLE_DOUBT;

  @Override
  public String code() {
    return Coded.spelling(this);
  }
}
