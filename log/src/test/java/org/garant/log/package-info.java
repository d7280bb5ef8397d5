@NullMarked
package org.garant.log;

import org.jspecify.annotations.NullMarked;
