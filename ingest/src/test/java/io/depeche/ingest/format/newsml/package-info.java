/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
