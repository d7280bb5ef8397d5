/**
 * What people read: the printed report, its data file and the open data, made from one {@link
 * org.garant.core.report.CaseReport} and nothing else. No clock and no randomness: the same report
 * gives the same bytes. Start with {@link org.garant.publish.CaseReportHtml}.
 */
@NullMarked
package org.garant.publish;

import org.jspecify.annotations.NullMarked;
