/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.page;

import org.jspecify.annotations.NullMarked;
