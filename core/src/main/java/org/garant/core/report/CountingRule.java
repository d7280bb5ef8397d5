package org.garant.core.report;

/**
 * How a number was counted. The same day gives other numbers under other rules, so every published
 * number names one.
 *
 * @param id name and version, for example {@code events/1}
 * @param unit what one count is
 * @param definition the rule in one or two sentences
 */
public record CountingRule(String id, String unit, String definition) {}
