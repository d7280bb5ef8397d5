/** What is published of a case beside its log, and how it is named. */
@NullMarked
package org.garant.cli.publication;

import org.jspecify.annotations.NullMarked;
