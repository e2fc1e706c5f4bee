package io.depeche.app.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what was published of an item and what would be now.
 *
 * @param what of the article, such as a field's name
 * @param from what it was; null when it is new
 * @param to what it would be; null when it is gone
 */
public record ArticleChange(
        Kind kind,
        String what,
        @Nullable String from,
        @Nullable String to) {

    /** What changed when it is the article's uri, so that it is another article. */
    public static final String URI = "uri";

    /** The kinds of change, the gravest first. */
    public enum Kind {
        /** An article instead of a letter, or the other way round. */
        OUTCOME,
        STATUS,
        TICKER_REMOVED,
        TICKER_ADDED,
        HEADLINE,
        BODY,
        ENTITY_REMOVED,
        ENTITY_ADDED,
        /** Another field of the article, such as its language or its authors. */
        FIELD;

        /** The kind in lower case, with hyphens. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** An end of another kind. */
    public static ArticleChange outcome(String from, String to) {
        return new ArticleChange(Kind.OUTCOME, "outcome", from, to);
    }

    static ArticleChange removed(Kind kind, String what) {
        return new ArticleChange(kind, what, what, null);
    }

    static ArticleChange added(Kind kind, String what) {
        return new ArticleChange(kind, what, null, what);
    }
}
