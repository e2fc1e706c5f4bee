/**
 * The passes over the pieces of a text: each classifies some pieces, and none changes a word.
 */
@NullMarked
package io.depeche.enrich.clean.pass;

import org.jspecify.annotations.NullMarked;
