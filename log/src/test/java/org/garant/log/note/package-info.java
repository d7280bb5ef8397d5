@NullMarked
package org.garant.log.note;

import org.jspecify.annotations.NullMarked;
