package io.depeche.app.cluster;

/**
 * Offsets that a reader need not read.
 *
 * @param to behind the last one
 */
public record Skipped(int partition, long from, long to) {}
