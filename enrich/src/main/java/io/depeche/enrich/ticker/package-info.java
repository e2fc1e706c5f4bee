/**
 * Finds financial instruments in a text and resolves them to the identifiers of the day. It must not know feeds or
 * Kafka.
 */
@NullMarked
package io.depeche.enrich.ticker;

import org.jspecify.annotations.NullMarked;
