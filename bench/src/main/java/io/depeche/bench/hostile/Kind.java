package io.depeche.bench.hostile;

/** A kind of hostile item: a name for the table, and what makes one. */
record Kind(String name, Generator generator) {}
