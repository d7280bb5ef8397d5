package org.garant.core.agreement;

import java.util.List;
import java.util.Optional;
import org.garant.core.quantity.PartyId;

/**
 * One way to understand a provision whose meaning is disputed. All readings are evaluated; none is
 * preferred.
 *
 * @param id how the file refers to it
 * @param of id of the provision
 * @param heldBy the parties that understand it so; may be empty
 * @param minusZone id of a zone that this reading takes out of the provision's; it lies inside it
 * @param window id of the window that holds in this reading, where it differs
 * @param timeOfAct which instant of an act counts in this reading, where it differs
 * @param note may be empty
 */
public record Reading(
    String id,
    String of,
    List<PartyId> heldBy,
    Optional<String> minusZone,
    Optional<String> window,
    Optional<Provision.TimeOfAct> timeOfAct,
    String note) {
  public Reading {
    heldBy = List.copyOf(heldBy);
  }

  /** Makes a reading in the provision's own window. */
  public Reading(
      String id,
      String of,
      List<PartyId> heldBy,
      Optional<String> minusZone,
      Optional<Provision.TimeOfAct> timeOfAct,
      String note) {
    this(id, of, heldBy, minusZone, Optional.empty(), timeOfAct, note);
  }
}
