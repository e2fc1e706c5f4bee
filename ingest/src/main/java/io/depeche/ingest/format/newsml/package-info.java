/**
 * Reads the IPTC's XML formats NewsML-G2, NewsML 1 and NITF, with one reader each.
 */
@NullMarked
package io.depeche.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
