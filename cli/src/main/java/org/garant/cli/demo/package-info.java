/** An exercise from beginning to end, and its record shown in a browser. */
@NullMarked
package org.garant.cli.demo;

import org.jspecify.annotations.NullMarked;
