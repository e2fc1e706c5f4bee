/**
 * The passes over the pieces of a text: each settles what some pieces are, none changes a word.
 */
@NullMarked
package io.depeche.enrich.clean.pass;

import org.jspecify.annotations.NullMarked;
