/** Tells what of a web page is its story, by names, links and the density of prose; knows nothing of wire conventions. */
@NullMarked
package io.depeche.enrich.clean.page;

import org.jspecify.annotations.NullMarked;
