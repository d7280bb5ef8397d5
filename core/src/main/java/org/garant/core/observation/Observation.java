package org.garant.core.observation;

import org.garant.core.quantity.ContentId;
import org.garant.core.quantity.Interval;

/**
 * What one source says it observed (ISO 19156), with its uncertainty.
 *
 * <p>The id is made from the content alone, so the same statement read twice, from another row or
 * in another order, is one observation.
 */
public sealed interface Observation permits Detection, Alert {
  /** Returns the hash of the canonical content. */
  ContentId id();

  /** Returns who says it. */
  SourceId source();

  /** Returns how it was observed. */
  Modality modality();

  /** Returns when it may have happened: not when it was published, nor when it was received. */
  Interval phenomenonTime();
}
