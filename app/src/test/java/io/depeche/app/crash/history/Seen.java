package io.depeche.app.crash.history;

import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import java.util.List;

/**
 * A committed record that was read.
 *
 * @param key of the record: an article's uri, a listing, a feed
 * @param by the stage that wrote it; empty where one stage alone writes to the topic
 * @param raw the item that it came of; of a raw record the record itself, as a whole
 * @param uri of the article; empty for others
 * @param revision of the article; of a raw record its number; else 0
 * @param content what it says, apart from when and where it was made
 * @param tickers the listings that an article has
 */
public record Seen(
        Topic topic,
        Place at,
        String key,
        String by,
        Coordinates raw,
        String uri,
        int revision,
        String content,
        List<String> tickers) {
    public Seen {
        tickers = List.copyOf(tickers);
    }

    @Override
    public String toString() {
        return topic + " " + at + " of " + raw + (uri.isEmpty() ? "" : " " + uri + " revision " + revision) + " "
                + content;
    }
}
