/**
 * Decodes bytes into text: detects their charset and repairs faults. It knows nothing of formats except how a
 * document declares its charset.
 */
@NullMarked
package io.depeche.ingest.charset;

import org.jspecify.annotations.NullMarked;
