/**
 * XML lists of items: RSS, Atom and the layouts that agencies made of their own.
 */
@NullMarked
package io.depeche.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
