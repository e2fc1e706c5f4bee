/**
 * Merges imported rows about instruments (names, identifiers, listings and codes through time) into one immutable
 * {@link io.depeche.enrich.reference.Reference}.
 */
@NullMarked
package io.depeche.enrich.reference;

import org.jspecify.annotations.NullMarked;
