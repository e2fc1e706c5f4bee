/**
 * Finds people, organisations and places in a text. It knows nothing of instruments, wires or Kafka.
 */
@NullMarked
package io.depeche.enrich.entity;

import org.jspecify.annotations.NullMarked;
