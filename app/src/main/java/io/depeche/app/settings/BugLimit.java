package io.depeche.app.settings;

/**
 * How many bugs a stage may meet before it stops.
 *
 * @param bugs it goes on with that many, and stops with one more
 * @param items among so many of its last items
 */
public record BugLimit(int bugs, int items) {}
