/**
 * Reads XML lists of items: RSS, Atom and agencies' own layouts.
 */
@NullMarked
package io.depeche.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
