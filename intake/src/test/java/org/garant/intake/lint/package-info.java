@NullMarked
package org.garant.intake.lint;

import org.jspecify.annotations.NullMarked;
