/**
 * The body of an item becomes pieces in reading order, whatever it was written in. It takes nothing out.
 */
@NullMarked
package io.depeche.enrich.clean.read;

import org.jspecify.annotations.NullMarked;
