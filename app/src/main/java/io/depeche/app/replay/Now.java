package io.depeche.app.replay;

import io.depeche.model.Coordinates;
import io.depeche.model.ninjs.NinjsArticle;
import org.jspecify.annotations.Nullable;

/**
 * How an item would end in the present build.
 *
 * @param outcome as {@link Outcomes} writes it
 * @param message why it is not an article; null for an article
 * @param uri null when ingest reads no item
 * @param article as subscribers would read it; null for another end
 * @param first whether no earlier revision of its article was replayed, so that its place in the order is not known
 */
record Now(
        Coordinates raw,
        String outcome,
        @Nullable String message,
        @Nullable String uri,
        @Nullable NinjsArticle article,
        boolean first) {

    static Now ended(Coordinates raw, String outcome, String message, @Nullable String uri, boolean first) {
        return new Now(raw, outcome, message, uri, null, first);
    }
}
