/**
 * Makes the names that the tagger found whole and consistent, by the words around them: institutions with their place,
 * acronyms in brackets, further occurrences, labels of codes. It knows nothing of articles, lists of names or models.
 */
@NullMarked
package io.depeche.enrich.entity.whole;

import org.jspecify.annotations.NullMarked;
