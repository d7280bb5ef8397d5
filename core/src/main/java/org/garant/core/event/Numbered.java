package org.garant.core.event;

/**
 * Something that an entry brought, with the entry's index in the log.
 *
 * @param index index in the log, 0 for the first entry
 * @param item what it brought
 * @param <T> its type
 */
public record Numbered<T>(long index, T item) {}
