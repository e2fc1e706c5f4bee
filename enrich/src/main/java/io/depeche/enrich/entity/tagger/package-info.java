/**
 * Labels the words of a text as parts of names with a trained model: a linear chain over hashed features. It knows nothing
 * of articles; the trainer in {@code bench} makes its models.
 */
@NullMarked
package io.depeche.enrich.entity.tagger;

import org.jspecify.annotations.NullMarked;
