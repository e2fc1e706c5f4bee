/**
 * Reference data from files and back: publishers' formats, the checks on what they state, the tables that ship.
 */
@NullMarked
package io.depeche.enrich.reference.load;

import org.jspecify.annotations.NullMarked;
