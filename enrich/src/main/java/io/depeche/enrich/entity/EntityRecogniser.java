package io.depeche.enrich.entity;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EntityTag;
import java.util.List;

/** Finds the people, organisations and places of an article. Pure and safe for use by many threads. */
public interface EntityRecogniser {
    /** One tag for each real-world thing, the most relevant first; mentions of different tags do not overlap. */
    default List<EntityTag> recognise(ArticleText article) {
        return recognise(article, Trail.SILENT);
    }

    /**
     * The same.
     *
     * @param trail hears which names are left out, and why
     */
    List<EntityTag> recognise(ArticleText article, Trail trail);

    /** The version of the method and its data, for the article's lineage. */
    String version();
}
