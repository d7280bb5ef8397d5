/**
 * The garant command. A thin shell: it reads, stores and shows; the core decides. Start with {@link
 * org.garant.cli.Main}.
 */
@NullMarked
package org.garant.cli;

import org.jspecify.annotations.NullMarked;
