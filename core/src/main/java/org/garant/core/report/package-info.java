/**
 * What a report says, as numbers with their rules and traces, before anyone gives them words or
 * looks. Start with {@link org.garant.core.report.CaseReport}.
 */
@NullMarked
package org.garant.core.report;

import org.jspecify.annotations.NullMarked;
