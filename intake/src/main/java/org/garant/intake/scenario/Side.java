package org.garant.intake.scenario;

import org.garant.core.agreement.Coded;

/** One of the two sides of a line. A lies left of it, as one goes along; B lies right. */
public enum Side implements Coded {
  A,
  B;

  /** Returns the other side. */
  public Side opposite() {
    return this == A ? B : A;
  }

  /** Returns the sign of offsets from the line on this side's own ground. */
  public int sign() {
    return this == A ? -1 : 1;
  }

  @Override
  public String code() {
    return name();
  }
}
