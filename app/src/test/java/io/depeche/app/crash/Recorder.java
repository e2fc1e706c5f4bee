package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.crash.history.Seen;
import io.depeche.app.crash.history.Topic;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads all topics of the flow from their beginning, committed records alone, and writes down every record. */
public final class Recorder implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, Topic> topics;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Integer, Long> newest = new HashMap<>();
    private int ends;

    /** A reader of a cluster's topics. */
    public Recorder(Cluster cluster, Topics topics) {
        this.topics = Map.of(
                topics.raw(), Topic.RAW,
                topics.items(), Topic.ITEM,
                topics.enriched(), Topic.ENRICHED,
                topics.articles(), Topic.ARTICLE,
                topics.latest(), Topic.LATEST,
                topics.byTicker(), Topic.BY_TICKER,
                topics.deadLetters(), Topic.LETTER,
                topics.skipped(), Topic.SKIP);
        this.consumer = cluster.consumer();
        this.partitions = this.topics.keySet().stream()
                .flatMap(topic ->
                        consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has come, and waits a moment when nothing has. */
    public void read() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Seen now = seen(record);
            seen.add(now);
            ends += now.topic().isEnd() ? 1 : 0;
            if (now.topic() == Topic.ARTICLE) {
                newest.merge(record.partition(), record.timestamp(), Math::max);
            }
        }
    }

    /** Reads all that stands on the topics now. */
    public Recorder toEnd() {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        while (!partitions.stream().allMatch(p -> consumer.position(p) >= end.getOrDefault(p, 0L))) {
            read();
        }
        return this;
    }

    /** Whether articles of the load's {@code moment} or later have come out on all these partitions. */
    public boolean flows(Instant moment, Set<Integer> among) {
        // a record keeps the time of its raw item to the end
        return !newest(among).isBefore(moment);
    }

    /** The time of the newest article on that of these partitions which is furthest behind. */
    public Instant newest(Set<Integer> among) {
        return Instant.ofEpochMilli(
                among.stream().mapToLong(p -> newest.getOrDefault(p, 0L)).min().orElse(0));
    }

    /** How many items have ended. */
    public int ends() {
        return ends;
    }

    /** All records so far, in the order of reading. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    private Seen seen(ConsumerRecord<byte[], byte[]> record) {
        Topic topic = Objects.requireNonNull(topics.get(record.topic()));
        Place at = Place.of(record);
        Map<String, String> headers = RecordHeaders.all(record);
        if (topic == Topic.RAW) {
            int number = Integer.parseInt(headers.getOrDefault(Load.NUMBER, "-1"));
            Coordinates whole = new Coordinates(at.toString(), 0, 0);
            return new Seen(topic, at, key(record), "", whole, "", number, "", List.of());
        }
        Coordinates raw = Coordinates.parse(headers.getOrDefault(Headers.RAW, "nowhere-0@0#0/0"));
        return switch (topic) {
            case ARTICLE, LATEST, BY_TICKER -> article(topic, at, record, raw, headers);
            case LETTER -> end(topic, at, record, raw, headers, Headers.DEAD_STAGE, Headers.DEAD_CODE);
            case SKIP -> end(topic, at, record, raw, headers, Headers.SKIP_STAGE, Headers.SKIP_CODE);
            case RAW, ITEM, ENRICHED -> new Seen(topic, at, key(record), "", raw, key(record), 0, "", List.of());
        };
    }

    private static Seen end(
            Topic topic,
            Place at,
            ConsumerRecord<byte[], byte[]> record,
            Coordinates raw,
            Map<String, String> headers,
            String stage,
            String code) {
        return new Seen(
                topic,
                at,
                key(record),
                headers.getOrDefault(stage, ""),
                raw,
                "",
                0,
                headers.getOrDefault(code, ""),
                List.of());
    }

    private static Seen article(
            Topic topic,
            Place at,
            ConsumerRecord<byte[], byte[]> record,
            Coordinates raw,
            Map<String, String> headers) {
        try {
            ObjectNode article = Json.read(record.value(), ObjectNode.class);
            // where and when it was made differs between two runs of the same items
            article.remove("lineage");
            List<String> tickers = Stream.of(
                            headers.getOrDefault(Headers.TICKERS, "").split(",", -1))
                    .filter(ticker -> !ticker.isEmpty())
                    .toList();
            return new Seen(
                    topic,
                    at,
                    key(record),
                    "",
                    raw,
                    article.path("uri").asText(),
                    article.path("story").path("revision").asInt(),
                    summary(article),
                    tickers);
        } catch (IOException e) {
            throw new UncheckedIOException("what stands at " + at + " is not an article", e);
        }
    }

    /** Enough to see what differs, and a hash of the rest. */
    private static String summary(ObjectNode article) {
        return article.path("pubStatus").asText() + " "
                + article.path("version").asText() + " "
                + article.path("story").path("change").asText() + " "
                + Integer.toHexString(article.toString().hashCode());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
