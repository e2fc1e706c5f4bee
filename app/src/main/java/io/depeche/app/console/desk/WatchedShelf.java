package io.depeche.app.console.desk;

import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last 1,000 records of {@code wire.watched}: which articles fit which list. */
public final class WatchedShelf implements TopicFollower.State {
    /** The most records that it keeps. */
    public static final int CAPACITY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(WatchedShelf.class);

    private final Deque<Match> newestFirst = new ArrayDeque<>();
    private final Beat beat;

    /** An empty shelf. */
    public WatchedShelf(Beat beat) {
        this.beat = beat;
    }

    /**
     * A list and an article that fits it.
     *
     * @param withdrawn whether the article does not fit any more
     */
    public record Match(String list, String uri, int revision, String headline, String received, boolean withdrawn) {}

    @Override
    public synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
            String list = new String(record.key(), StandardCharsets.UTF_8);
            // a list shows an article once; what is withdrawn lacks a headline
            newestFirst.removeIf(
                    match -> match.list().equals(list) && match.uri().equals(article.uri()));
            newestFirst.addFirst(new Match(
                    list,
                    article.uri(),
                    article.story().revision(),
                    ArticleRow.headline(article),
                    RecordHeaders.text(record, Headers.RECEIVED).orElse(""),
                    article.pubStatus() == PubStatus.CANCELED));
            if (newestFirst.size() > CAPACITY) {
                newestFirst.removeLast();
            }
        } catch (IOException e) {
            LOG.error("not an article on {}; the console does not show it", record.topic(), e);
        }
    }

    @Override
    public void upToDate() {
        beat.tick();
    }

    /** The matches, newest first. */
    public synchronized List<Match> matches() {
        return List.copyOf(newestFirst);
    }
}
