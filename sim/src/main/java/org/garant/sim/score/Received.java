package org.garant.sim.score;

import org.garant.core.observation.Modality;
import org.garant.core.quantity.ContentId;

/**
 * A detection that the record took up, and the row of a feed that it was read from.
 *
 * @param file the feed's name
 * @param row its record there, 1 for the first after the header
 * @param detection the detection's id
 * @param modality how it was observed
 */
public record Received(String file, int row, ContentId detection, Modality modality) {}
