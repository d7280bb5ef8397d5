/**
 * Turns detections into incidents: what happened, where, when, how sure. Pure functions. Start with
 * {@link org.garant.core.fusion.Incident}.
 */
@NullMarked
package org.garant.core.fusion;

import org.jspecify.annotations.NullMarked;
