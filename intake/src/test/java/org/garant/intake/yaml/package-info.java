@NullMarked
package org.garant.intake.yaml;

import org.jspecify.annotations.NullMarked;
