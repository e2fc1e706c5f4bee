/**
 * What is known of instruments: names, identifiers, listings and codes through time, imported from files and merged into
 * one immutable {@link io.depeche.enrich.reference.Reference}.
 */
@NullMarked
package io.depeche.enrich.reference;

import org.jspecify.annotations.NullMarked;
