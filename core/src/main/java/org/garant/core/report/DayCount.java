package org.garant.core.report;

import org.garant.core.quantity.Interval;

/**
 * A series on one mission day.
 *
 * @param day from midnight to midnight, mission time; cut where the case begins or ends
 * @param milli the (expected) count in thousandths
 */
public record DayCount(Interval day, long milli) {}
