/**
 * Reads XML safely, and repairs it where the repair is certain. It knows no vocabulary.
 */
@NullMarked
package io.depeche.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
