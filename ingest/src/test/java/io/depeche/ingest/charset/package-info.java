/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.charset;

import org.jspecify.annotations.NullMarked;
