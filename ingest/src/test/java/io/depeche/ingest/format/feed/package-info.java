/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
