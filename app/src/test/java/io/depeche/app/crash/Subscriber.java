package io.depeche.app.crash;

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
    private final TopicReader articles;
    private final TopicReader letters;
    private final TopicReader skips;
    private final Ledger ledger = new Ledger();
    private final Map<MadeUpItem.End, Integer> counts = new EnumMap<>(MadeUpItem.End.class);
    private final Map<String, Integer> revisions = new HashMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private final Map<Integer, Long> newest = new TreeMap<>();

    Subscriber(Cluster cluster, Topics topics) {
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

    /** Reads until {@code condition} holds. */
    void readUntil(BooleanSupplier condition, Duration patience, String what) throws IOException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            read();
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("waited in vain for " + patience.toSeconds() + " s until " + what);
            }
        }
    }

    /**
     * Reads until articles sent after {@code moment} have come out on all these partitions.
     *
     * @return the time from {@code moment} until then
     */
    Duration awaitFlow(Instant moment, Set<Integer> partitions, Duration patience) throws IOException {
        // a record keeps the time of its raw item to the end
        readUntil(
                () -> partitions.stream().allMatch(p -> newest.getOrDefault(p, 0L) > moment.toEpochMilli()),
                patience,
                "articles sent after " + moment + " came out on partitions " + partitions);
        return Duration.between(moment, Instant.now());
    }

    private void read() throws IOException {
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
