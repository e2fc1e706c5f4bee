/**
 * Reads the body of an item, in any markup, as pieces in reading order. It removes nothing.
 */
@NullMarked
package io.depeche.enrich.clean.read;

import org.jspecify.annotations.NullMarked;
