/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.feed;

import org.jspecify.annotations.NullMarked;
