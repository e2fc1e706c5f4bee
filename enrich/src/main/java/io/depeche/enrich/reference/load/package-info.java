/**
 * Reads reference data from files and writes it back: publishers' formats, checks on their rows, the built-in tables.
 */
@NullMarked
package io.depeche.enrich.reference.load;

import org.jspecify.annotations.NullMarked;
