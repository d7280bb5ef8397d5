/**
 * Scores a record of an invented case against its truth. Start with {@link
 * org.garant.cli.score.Scored}.
 */
@NullMarked
package org.garant.cli.score;

import org.jspecify.annotations.NullMarked;
