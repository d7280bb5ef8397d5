package org.garant.core.observation;

import java.util.Optional;
import org.garant.core.quantity.PartyId;

/**
 * Who says it.
 *
 * @param id how entries name it
 * @param title what people call it
 * @param modality how it observes
 * @param operator who makes the observations
 * @param custodian from whom the file was had
 * @param affiliation the party whose source it is held to be, for the test that leaves a side's
 *     sources out; empty if neither's
 * @param affiliationNote why, in one sentence
 * @param licence SPDX identifier, or words where there is none
 * @param origin where the public can get it
 */
public record Source(
    SourceId id,
    String title,
    Modality modality,
    String operator,
    String custodian,
    Optional<PartyId> affiliation,
    String affiliationNote,
    String licence,
    String origin) {}
