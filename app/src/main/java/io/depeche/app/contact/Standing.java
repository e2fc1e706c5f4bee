package io.depeche.app.contact;

/**
 * How far a stage is.
 *
 * @param finished rises whenever the stage finishes records: the sum of the places up to which it has
 * @param waiting records that it has not finished
 */
public record Standing(long finished, long waiting) {}
