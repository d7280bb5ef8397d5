/** Tests of what shows a record in a browser. */
@NullMarked
package org.garant.cli.demo;

import org.jspecify.annotations.NullMarked;
