package org.garant.core.agreement;

/**
 * Where in a source a clause stands.
 *
 * @param source id of the source
 * @param locator where in it, for example {@code operative sentence}
 */
public record Citation(String source, String locator) {}
