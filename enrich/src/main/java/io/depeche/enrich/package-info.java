/**
 * Turns wire items into clean, annotated articles. It knows nothing of formats or output.
 */
@NullMarked
package io.depeche.enrich;

import org.jspecify.annotations.NullMarked;
