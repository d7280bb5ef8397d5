@NullMarked
package org.garant.log.merkle;

import org.jspecify.annotations.NullMarked;
