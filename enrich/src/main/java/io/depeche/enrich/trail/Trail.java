package io.depeche.enrich.trail;

import io.depeche.enrich.text.ArticleText;
import io.depeche.model.Field;

/**
 * Hears, while an article is annotated, what found an entity's name and which guard left a name out. The code that decides calls it with what it has at hand,
 * so that {@link #SILENT} costs nothing. A name that one step leaves out another may still find: what became of it, the tags
 * tell.
 */
public interface Trail {
    /** Nobody listens. */
    Trail SILENT = new Trail() {};

    /** The annotation of an article begins. */
    default void reads(ArticleText article) {}

    /**
     * A name of an entity was found.
     *
     * @param text the headline or the body
     * @param start where the name begins in it, in UTF-16 units
     * @param end where it ends, exclusive
     * @param by what found it: {@code model}, or a rule such as {@code expanded-acronym}
     */
    default void found(String text, int start, int end, String by) {}

    /**
     * A guard left a name out.
     *
     * @param text the headline or the body
     * @param start where the name begins in it, in UTF-16 units
     * @param end where it ends, exclusive
     */
    default void leftOut(String text, int start, int end, Guard why) {}

    /**
     * A guard left a name out, given by a published span.
     *
     * @param start where the name begins in the field, in code points
     * @param end where it ends, exclusive
     */
    default void leftOut(Field field, int start, int end, Guard why) {}
}
