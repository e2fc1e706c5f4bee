/** Tests of the ingest stage as a whole. */
@NullMarked
package io.depeche.ingest;

import org.jspecify.annotations.NullMarked;
