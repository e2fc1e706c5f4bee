/**
 * House styles: how agencies write, read from data files, compiled to rules, and what a match lifts out of a text.
 */
@NullMarked
package io.depeche.enrich.clean.style;

import org.jspecify.annotations.NullMarked;
