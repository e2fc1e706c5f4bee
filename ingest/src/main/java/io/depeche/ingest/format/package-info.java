/**
 * Text of a wire format becomes the fields that stand in it: one reader a format, and the sniffing that chooses it. It
 * knows neither feeds nor profiles, and decides nothing that a format's standard does not.
 */
@NullMarked
package io.depeche.ingest.format;

import org.jspecify.annotations.NullMarked;
