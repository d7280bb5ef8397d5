@NullMarked
package org.garant.log.journal;

import org.jspecify.annotations.NullMarked;
