/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.found;

import org.jspecify.annotations.NullMarked;
