package org.garant.core.agreement;

/** What the machine says about an incident under one reading of one provision. */
public enum Verdict implements Coded {
  /** The evidence that the event falls within the terms meets the provision's standard. */
  MEETS_STANDARD,
  /** It may fall within the terms; the standard is not met. */
  POSSIBLE,
  /** That it falls within the terms is so unlikely that no dependence between parts changes it. */
  BELOW_STANDARD,
  /** It fits an activity that was announced in time and that the provision excepts. */
  EXEMPT,
  /** Something that the answer depends on is not known. */
  UNDETERMINED,
  /** It certainly is not what the provision is about. */
  NOT_APPLICABLE;

  @Override
  public String code() {
    return Coded.spelling(this);
  }
}
