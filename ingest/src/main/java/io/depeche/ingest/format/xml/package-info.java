/**
 * XML as sent, read safely and repaired where that is certain: elements, bodies as markup. It knows no vocabulary.
 */
@NullMarked
package io.depeche.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
