/**
 * Tells a listener why a name in a text did not become a tag, in the words of the code that decided. It knows nothing of how
 * names are found, and costs nothing while nobody listens.
 */
@NullMarked
package io.depeche.enrich.trail;

import org.jspecify.annotations.NullMarked;
