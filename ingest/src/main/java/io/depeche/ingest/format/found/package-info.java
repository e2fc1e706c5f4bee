/**
 * The results of readers, and helpers that every reader uses. It knows no format.
 */
@NullMarked
package io.depeche.ingest.format.found;

import org.jspecify.annotations.NullMarked;
