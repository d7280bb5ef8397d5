package org.garant.sim.world;

import org.garant.core.observation.Act;

/** What controlled blasts are to those who hear them. */
public final class Blasts {
  /** The act that a blast looks like. */
  public static final Act LOOK_LIKE = Act.FIRE_SHELLING;

  private Blasts() {}
}
