/**
 * Reads the fields of each wire format with one reader per format, and sniffs the format to choose the reader. It
 * knows neither feeds nor profiles, and decides nothing that a format's standard does not.
 */
@NullMarked
package io.depeche.ingest.format;

import org.jspecify.annotations.NullMarked;
