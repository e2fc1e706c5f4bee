package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the three topics in which items end while they are written, as a subscriber would, and keeps the books. */
final class Subscriber implements AutoCloseable {
    private final Children children;
    private final TopicReader articles;
    private final TopicReader letters;
    private final TopicReader skips;
    private final Ledger ledger = new Ledger();
    private final Map<MadeUpItem.End, Integer> counts = new EnumMap<>(MadeUpItem.End.class);
    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private final Map<Integer, Long> newest = new TreeMap<>();

    /** @param children which must run while it reads, so that it does not wait for dead ones */
    Subscriber(Cluster cluster, Topics topics, Children children) {
        this.children = children;
        articles = TopicReader.fromBeginning(cluster, topics.articles());
        letters = TopicReader.fromBeginning(cluster, topics.deadLetters());
        skips = TopicReader.fromBeginning(cluster, topics.skipped());
    }

    /** Reads for a while. */
    void readFor(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            read();
        }
    }

    /** Reads until {@code condition} holds, however long it takes. */
    void readUntil(BooleanSupplier condition) throws IOException {
        while (!condition.getAsBoolean()) {
            read();
        }
    }

    /** Reads all that stands on the topics now. */
    void readToEnd() throws IOException {
        readUntil(() -> articles.isAtEnd() && letters.isAtEnd() && skips.isAtEnd());
    }

    /** Reads until articles of the load's {@code moment} or later have come out on all these partitions. */
    void awaitFlow(Instant moment, Set<Integer> partitions) throws IOException {
        // a record keeps the time of its raw item to the end
        readUntil(() -> partitions.stream().allMatch(p -> newest.getOrDefault(p, 0L) >= moment.toEpochMilli()));
    }

    private void read() throws IOException {
        assertThat(children.ended()).as("processes that ended by themselves").isEmpty();
        for (ConsumerRecord<byte[], byte[]> record : articles.poll(Duration.ofMillis(20))) {
            enter(record, MadeUpItem.End.ARTICLE);
            newest.merge(record.partition(), record.timestamp(), Math::max);
            number(Json.read(record.value(), NinjsArticle.class));
        }
        letters.poll(Duration.ZERO).forEach(record -> enter(record, MadeUpItem.End.LETTER));
        skips.poll(Duration.ZERO).forEach(record -> enter(record, MadeUpItem.End.SKIP));
    }

    private void enter(ConsumerRecord<byte[], byte[]> record, MadeUpItem.End end) {
        ledger.enter(record);
        counts.merge(end, 1, Integer::sum);
    }

    private void number(NinjsArticle article) {
        int revision = article.story().revision();
        Integer before = revisions.put(article.uri(), revision);
        if (before != null && before >= revision) {
            outOfOrder.add(article.uri() + " revision " + revision + " after " + before);
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** How many items have ended, anywhere. */
    int ended() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many items ended where. */
    Map<MadeUpItem.End, Integer> counts() {
        return counts;
    }

    /** Articles of which a revision did not come after the one before it. */
    List<String> outOfOrder() {
        return outOfOrder;
    }

    @Override
    public void close() {
        articles.close();
        letters.close();
        skips.close();
    }
}
