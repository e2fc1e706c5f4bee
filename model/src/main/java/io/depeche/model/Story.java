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
 */
public record Story(
        String id,
        int revision,
        Change change,
        List<String> replaces,
        @Nullable String note) {
    public Story {
        replaces = Lists.orEmpty(replaces);
        if (revision < 1) {
            throw new IllegalArgumentException("revisions start at 1, not " + revision);
        }
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
}
