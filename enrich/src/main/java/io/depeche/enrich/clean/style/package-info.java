/**
 * Reads house styles from data files, compiles them to rules, and reads the facts that a match lifts out of a text.
 */
@NullMarked
package io.depeche.enrich.clean.style;

import org.jspecify.annotations.NullMarked;
