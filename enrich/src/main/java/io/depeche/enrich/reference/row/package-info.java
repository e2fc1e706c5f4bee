/**
 * The rows of reference data: instruments, listings, codes, names and markets through time, and the identifiers in them.
 */
@NullMarked
package io.depeche.enrich.reference.row;

import org.jspecify.annotations.NullMarked;
