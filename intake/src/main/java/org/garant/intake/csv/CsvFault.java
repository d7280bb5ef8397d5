package org.garant.intake.csv;

/**
 * A record that breaks the format.
 *
 * @param row the record number, 1 for the first after the header
 * @param line the line on which it starts
 * @param raw its text, cut where it is long
 * @param expected what the format asks for
 * @param found what is there
 */
public record CsvFault(int row, long line, String raw, String expected, String found)
    implements CsvItem {}
