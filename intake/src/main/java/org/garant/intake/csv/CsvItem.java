package org.garant.intake.csv;

/** One record of a file: a {@link CsvRow}, or a {@link CsvFault} where it is not one. */
public sealed interface CsvItem permits CsvRow, CsvFault {
  /** Returns the record number, 1 for the first after the header. */
  int row();

  /** Returns the line on which it starts, 1 for the first of the file. */
  long line();

  /** Returns its text as it stands in the file, cut where it is long. */
  String raw();
}
