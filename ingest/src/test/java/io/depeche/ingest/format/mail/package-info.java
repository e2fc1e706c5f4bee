/** Tests of this room alone. */
@NullMarked
package io.depeche.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
