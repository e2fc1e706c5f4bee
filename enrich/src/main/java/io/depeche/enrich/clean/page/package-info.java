/** Finds the story in a web page by names, links and the density of prose. It knows nothing of wire conventions. */
@NullMarked
package io.depeche.enrich.clean.page;

import org.jspecify.annotations.NullMarked;
