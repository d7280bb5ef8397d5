@NullMarked
package org.garant.bench;

import org.jspecify.annotations.NullMarked;
