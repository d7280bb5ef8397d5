/** Files that are whole or absent, and durable when told so. */
@NullMarked
package org.garant.log.file;

import org.jspecify.annotations.NullMarked;
