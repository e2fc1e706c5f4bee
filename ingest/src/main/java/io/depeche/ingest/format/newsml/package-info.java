/**
 * The IPTC's XML: NewsML-G2, NewsML 1 and NITF, one reader each.
 */
@NullMarked
package io.depeche.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
