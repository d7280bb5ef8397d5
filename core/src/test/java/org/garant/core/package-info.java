@NullMarked
package org.garant.core;

import org.jspecify.annotations.NullMarked;
