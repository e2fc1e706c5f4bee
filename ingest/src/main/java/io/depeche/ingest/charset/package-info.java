/**
 * Bytes become text: which charset they are in, and what had to be repaired to read them. It knows nothing of formats,
 * beyond how a document declares its charset.
 */
@NullMarked
package io.depeche.ingest.charset;

import org.jspecify.annotations.NullMarked;
