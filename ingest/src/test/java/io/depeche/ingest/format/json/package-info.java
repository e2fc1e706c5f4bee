/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.json;

import org.jspecify.annotations.NullMarked;
