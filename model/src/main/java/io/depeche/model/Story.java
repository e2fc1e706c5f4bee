package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The article's place in the life of its story.
 *
 * @param id identifies the story; the article's uri until stories span articles
 * @param revision counted from 1 as revisions arrive
 * @param replaces uris of other articles that this one replaces
 * @param changes what the revision changed in the one before it; empty when that is not known
 */
public record Story(
        String id,
        int revision,
        Change change,
        List<String> replaces,
        @Nullable String note,
        List<Difference> changes) {
    public Story {
        replaces = Lists.orEmpty(replaces);
        changes = Lists.orEmpty(changes);
        if (revision < 1) {
            throw new IllegalArgumentException("revisions start at 1, not " + revision);
        }
    }

    /** A story of which nobody knows what the revision changed. */
    public Story(String id, int revision, Change change, List<String> replaces, @Nullable String note) {
        this(id, revision, change, replaces, note, List.of());
    }

    /** How a revision changes the one before it. */
    public enum Change {
        NEW,
        UPDATE,
        CORRECTION,
        REPEAT,
        KILL,
        WITHHELD;

        /** The change in lower case. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that a revision changed.
     *
     * @param from what the revision before said; null for what is new
     * @param to what this one says; null for what is gone
     * @param at where {@code to} stands; null where it stands in neither headline nor body
     */
    public record Difference(
            Kind kind,
            What what,
            @Nullable String from,
            @Nullable String to,
            @Nullable Span at) {

        /** How grave it is. */
        public enum Kind {
            /** A fact that the agency corrects. */
            CORRECTION_OF_FACT,
            /** A fact that was not there before. */
            NEW_FACTS,
            /** Other words for the same facts. */
            TEXT_ONLY,
            /** Only what stands around the text: byline, dateline, credits, headline tags. */
            FURNITURE_ONLY;

            /** The kind in lower case, with hyphens. */
            @JsonValue
            public String code() {
                return hyphened(this);
            }
        }

        /** What is different. */
        public enum What {
            FIGURE,
            DATE,
            NAME,
            SENTENCE,
            HEADLINE_TAG,
            FURNITURE;

            /** The name in lower case, with hyphens. */
            @JsonValue
            public String code() {
                return hyphened(this);
            }
        }

        private static String hyphened(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
