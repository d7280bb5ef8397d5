package org.garant.core.report;

/**
 * A point of the log: everything before it was taken into account.
 *
 * @param origin the log's origin
 * @param size how many entries
 * @param root the Merkle root over them, hexadecimal
 */
public record RecordPoint(String origin, long size, String root) {}
