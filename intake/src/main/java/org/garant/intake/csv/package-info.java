/** Comma-separated values (RFC 4180), read as a stream. Start with {@link CsvReader}. */
@NullMarked
package org.garant.intake.csv;

import org.jspecify.annotations.NullMarked;
