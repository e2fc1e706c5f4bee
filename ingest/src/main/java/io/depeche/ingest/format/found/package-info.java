/**
 * What a reader finds in a record, and the small pieces that every reader uses. It knows no format.
 */
@NullMarked
package io.depeche.ingest.format.found;

import org.jspecify.annotations.NullMarked;
