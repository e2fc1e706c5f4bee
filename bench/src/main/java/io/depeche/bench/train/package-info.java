/**
 * Builds the entity models and the lexicon from data outside the project; see docs/entities.md.
 */
@NullMarked
package io.depeche.bench.train;

import org.jspecify.annotations.NullMarked;
