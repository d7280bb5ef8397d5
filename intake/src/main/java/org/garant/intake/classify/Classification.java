package org.garant.intake.classify;

import org.garant.core.observation.ActTable;
import org.garant.core.observation.ActorTable;

/**
 * What a headline reports.
 *
 * @param acts a probability for each act, the rest for none
 * @param actors whose forces acted, were it an act
 */
public record Classification(ActTable acts, ActorTable actors) {}
