/**
 * Candidates: what the machine puts before people. Only people make findings. Start with {@link
 * org.garant.core.finding.Candidate}.
 */
@NullMarked
package org.garant.core.finding;

import org.jspecify.annotations.NullMarked;
