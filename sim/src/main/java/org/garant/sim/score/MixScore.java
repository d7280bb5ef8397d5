package org.garant.sim.score;

import java.util.List;
import java.util.Optional;
import org.garant.core.observation.Modality;
import org.garant.core.quantity.Proportion;

/**
 * Incidents of p >= .5 whose hard-linked reports are of the same modalities.
 *
 * @param modalities each once, in their order
 * @param matched those that match a true event, of all
 * @param real those more than half of whose reports are of true events, of all
 * @param error50 median distance to the matched event, m
 * @param in90 those whose 90 % ellipse holds the true place, of those with one; see {@link
 *     Coverage}
 */
public record MixScore(
    List<Modality> modalities,
    Proportion matched,
    Proportion real,
    Optional<Estimate> error50,
    Proportion in90) {
  public MixScore {
    modalities = List.copyOf(modalities);
  }
}
