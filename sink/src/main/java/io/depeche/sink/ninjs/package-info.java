/**
 * Maps an annotated article to IPTC ninjs 3.1 and our four properties. It knows both vocabularies and nothing of
 * topics.
 */
@NullMarked
package io.depeche.sink.ninjs;

import org.jspecify.annotations.NullMarked;
