/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.teleprinter;

import org.jspecify.annotations.NullMarked;
