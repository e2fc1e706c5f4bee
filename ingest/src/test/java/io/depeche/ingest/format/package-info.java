/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format;

import org.jspecify.annotations.NullMarked;
