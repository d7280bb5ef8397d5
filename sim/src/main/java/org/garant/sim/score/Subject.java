package org.garant.sim.score;

import org.garant.core.quantity.ContentId;

/**
 * Which record was scored against which truth. Always an invented case.
 *
 * @param title the case's title
 * @param scenario the id of the scenario that it was made from
 * @param seed the number that it was made with
 * @param truth hash of the truth's own list of files
 * @param origin the name of the record's log
 * @param entries how many entries it has
 * @param root the log's root, in hex
 * @param engine the release that made the record
 */
public record Subject(
    String title,
    String scenario,
    long seed,
    ContentId truth,
    String origin,
    long entries,
    String root,
    String engine) {}
