package org.garant.intake.places;

import org.garant.core.observation.RegionId;
import org.garant.core.quantity.Position;

/**
 * A settlement at which the source puts headlines that name only the oblast.
 *
 * @param name as the source writes it
 * @param position where the source puts it
 * @param region the oblast that its headlines name
 * @param sharePpm share of its headlines that name that oblast, parts per million, 0 to 1,000,000
 */
public record PseudoPlace(String name, Position position, RegionId region, int sharePpm) {}
