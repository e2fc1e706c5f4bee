/**
 * Reads JSON: ninjs and the formats of agencies, each of which recognises its own documents.
 */
@NullMarked
package io.depeche.ingest.format.json;

import org.jspecify.annotations.NullMarked;
