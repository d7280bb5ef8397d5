@NullMarked
package org.garant.core.fusion;

import org.jspecify.annotations.NullMarked;
