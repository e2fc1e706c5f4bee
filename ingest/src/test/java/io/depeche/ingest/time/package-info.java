/** Tests of the package of this name. */
@NullMarked
package io.depeche.ingest.time;

import org.jspecify.annotations.NullMarked;
