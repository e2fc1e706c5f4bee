package io.depeche.model.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a watch list looks for, who added it and why. The value of {@code wire.watchlists}, a compacted topic, under
 * {@link #key()}; a record without a value removes the entry.
 *
 * @param list the list's name
 * @param text as it is looked for: a name, or {@code MIC:ticker}
 * @param by who decided
 */
public record WatchEntry(String list, Kind kind, String text, String reason, String by, Instant at) {
    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "watch-entry/1";

    public WatchEntry {
        Objects.requireNonNull(list, "no list");
        Objects.requireNonNull(kind, "no kind");
        Objects.requireNonNull(text, "no text");
    }

    /** What is looked for. */
    public enum Kind {
        /** Words in headline, body and the names of entities. */
        NAME,
        /** A listed instrument. */
        TICKER,
        /** A person, organisation or place that is tagged with this name. */
        ENTITY;

        /** The kind in lower case. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The entry's key: {@code rivals/name/Acme}. */
    public String key() {
        return list + "/" + kind.code() + "/" + text;
    }
}
