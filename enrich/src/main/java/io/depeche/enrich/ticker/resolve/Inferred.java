package io.depeche.enrich.ticker.resolve;

/**
 * What a code stands for by inference, not by a row that states it.
 *
 * @param rule how it was inferred, as mentions give it
 */
public record Inferred(Resolved resolved, String rule) {}
