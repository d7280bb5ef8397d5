/**
 * What is published of a case beside its log, how it is named, and how a folder of results appears
 * whole or not at all.
 */
@NullMarked
package org.garant.cli.publication;

import org.jspecify.annotations.NullMarked;
