@NullMarked
package org.garant.intake.agreement;

import org.jspecify.annotations.NullMarked;
