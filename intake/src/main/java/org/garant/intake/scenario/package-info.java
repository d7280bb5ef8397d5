/**
 * Scenario files: what an invented exercise consists of, before anything is drawn. Start with
 * {@link org.garant.intake.scenario.ScenarioReader}.
 */
@NullMarked
package org.garant.intake.scenario;

import org.jspecify.annotations.NullMarked;
