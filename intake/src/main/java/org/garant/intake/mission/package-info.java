/**
 * Reads what a monitoring mission itself records: detections of its sensors, aircraft and patrols,
 * what each of them could see, and the notices it was given. Start with {@link
 * org.garant.intake.mission.MissionReader}. Formats: {@code docs/CASES.md}.
 */
@NullMarked
package org.garant.intake.mission;

import org.jspecify.annotations.NullMarked;
