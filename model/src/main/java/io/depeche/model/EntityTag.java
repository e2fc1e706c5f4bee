package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation or place that the article is about or mentions: one for each real-world thing.
 *
 * @param id the ISO 3166 code of a place, if certain; else null
 * @param relevance 0 (in passing) to 1 (what the story is about)
 * @param confidence 0 to 1: the expected share of correct tags among tags like this one
 * @param mentions its places in the text, in reading order; at least one
 * @param furtherMentions how many more places it has, which are not listed; null when all are
 */
public record EntityTag(
        Type type,
        String name,
        @Nullable String id,
        double relevance,
        double confidence,
        List<Span> mentions,
        @Nullable Integer furtherMentions) {
    public EntityTag {
        mentions = Lists.orEmpty(mentions);
        Ratio.check("relevance", relevance);
        Ratio.check("confidence", confidence);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an entity has a mention");
        }
    }

    /** An entity all of whose mentions are listed. */
    public EntityTag(
            Type type, String name, @Nullable String id, double relevance, double confidence, List<Span> mentions) {
        this(type, name, id, relevance, confidence, mentions, null);
    }

    /** The same entity with its first mentions alone, and the number of the others. */
    public EntityTag withFirst(int listed) {
        return listed >= mentions.size()
                ? this
                : new EntityTag(
                        type, name, id, relevance, confidence, mentions.subList(0, listed), mentions.size() - listed);
    }

    /** The same entity with another type and mentions, which are all that it has. */
    public EntityTag with(Type other, List<Span> spans) {
        return new EntityTag(other, name, id, relevance, confidence, spans);
    }

    /** The kinds of entity. */
    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE;

        /** {@code person}, {@code organisation} or {@code place}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
