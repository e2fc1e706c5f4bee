package io.depeche.model;

import java.util.List;

/**
 * A clean article with what was found in it. The value of {@code wire.enriched}.
 *
 * @param knowledge the version of the tables and models that annotated it
 */
public record EnrichedArticle(
        Article article, List<EntityTag> entities, List<InstrumentTag> instruments, Story story, String knowledge) {

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "enriched-article/1";

    public EnrichedArticle {
        entities = Lists.orEmpty(entities);
        instruments = Lists.orEmpty(instruments);
    }

    /** This article as another revision of its story. */
    public EnrichedArticle withStory(Story revised) {
        return new EnrichedArticle(article, entities, instruments, revised, knowledge);
    }
}
