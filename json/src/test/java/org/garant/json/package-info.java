@NullMarked
package org.garant.json;

import org.jspecify.annotations.NullMarked;
