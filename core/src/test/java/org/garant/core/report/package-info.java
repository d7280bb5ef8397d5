@NullMarked
package org.garant.core.report;

import org.jspecify.annotations.NullMarked;
