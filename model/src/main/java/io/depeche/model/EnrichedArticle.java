package io.depeche.model;

import java.util.List;
import java.util.Objects;

/**
 * A clean article with the entities and instruments found in it. The value of {@code wire.enriched}.
 *
 * @param organisations the entities and instruments that belong together; empty in records of a version that did not
 *     yet look for it
 * @param knowledge the version of the tables and models used to annotate it
 */
public record EnrichedArticle(
        Article article,
        List<EntityTag> entities,
        List<InstrumentTag> instruments,
        List<Organisation> organisations,
        Story story,
        String knowledge) {

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "enriched-article/1";

    public EnrichedArticle {
        Objects.requireNonNull(article, "no article");
        Objects.requireNonNull(story, "no story");
        entities = Lists.orEmpty(entities);
        instruments = Lists.orEmpty(instruments);
        organisations = Lists.orEmpty(organisations);
    }

    /** An article whose entities and instruments nobody has brought together. */
    public EnrichedArticle(
            Article article, List<EntityTag> entities, List<InstrumentTag> instruments, Story story, String knowledge) {
        this(article, entities, instruments, List.of(), story, knowledge);
    }

    /** The same tags and story of another form of the article. */
    public EnrichedArticle withArticle(Article other) {
        return new EnrichedArticle(other, entities, instruments, organisations, story, knowledge);
    }

    /** This article as another revision of its story. */
    public EnrichedArticle withStory(Story revised) {
        return new EnrichedArticle(article, entities, instruments, organisations, revised, knowledge);
    }

    /**
     * One organisation, as places in the lists of the article's tags, counted from 0. It is called what its first entity is
     * called, or its first instrument when the text gives a code alone.
     *
     * @param entities that name it
     * @param instruments that it issued
     */
    public record Organisation(List<Integer> entities, List<Integer> instruments) {
        public Organisation {
            entities = Lists.orEmpty(entities);
            instruments = Lists.orEmpty(instruments);
        }
    }
}
