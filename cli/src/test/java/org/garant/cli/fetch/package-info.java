/** Tests of getting files from a server, one that runs in the test. */
@NullMarked
package org.garant.cli.fetch;

import org.jspecify.annotations.NullMarked;
