package io.depeche.app.erase;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Coordinates;
import io.depeche.model.PubStatus;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the topics have of an article. They are read through from their beginning, because records about an article stand under
 * many keys: they are found by the coordinates of its raw items, which every record names.
 */
public final class Traces {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Topics topics;
    private final String uri;
    private final Map<String, Duration> retention = new HashMap<>();
    private final Set<String> uris = new LinkedHashSet<>();
    private final Set<Coordinates> items = new LinkedHashSet<>();
    private final List<Trace> all = new ArrayList<>();
    private Optional<String> provider = Optional.empty();

    private Traces(Cluster cluster, Topics topics, String uri) {
        this.cluster = cluster;
        this.topics = topics;
        this.uri = uri;
    }

    /**
     * Finds them.
     *
     * @param routed the topics of routes
     * @param uri as it is published
     */
    public static Traces find(Cluster cluster, Topics topics, List<String> routed, String uri) {
        Traces traces = new Traces(cluster, topics, uri);
        traces.look(routed);
        return traces;
    }

    private void look(List<String> routed) {
        retention.putAll(Retentions.of(
                cluster,
                List.of(
                        topics.raw(),
                        topics.items(),
                        topics.names(),
                        topics.enriched(),
                        topics.articles(),
                        topics.byTicker(),
                        topics.watched(),
                        topics.deadLetters()),
                routed));
        read(topics.latest(), this::isOfTheArticle, this::learn);
        read(topics.articles(), this::isOfTheArticle, record -> {
            learn(record);
            add(record);
        });
        // a uri that had to be repaired to be published stands between the stages as the agency wrote it
        read(topics.items(), record -> isOfTheArticle(record) || isOfAnItem(record), record -> {
            uris.add(key(record));
            learn(record);
            add(record);
        });
        read(topics.enriched(), this::isOfAnItem, this::add);
        read(topics.names(), record -> isOfAnItem(record) && isKill(record), this::add);
        read(topics.deadLetters(), this::isOfAnItem, this::add);
        read(topics.byTicker(), record -> isOfAnItem(record) && !isWithdrawal(record), this::add);
        read(topics.watched(), record -> isOfAnItem(record) && !isWithdrawal(record), this::add);
        routed.forEach(topic -> read(topic, this::isOfTheArticle, this::add));
        raw();
    }

    private void raw() {
        Set<Place> places = items.stream()
                .map(Coordinates::source)
                .filter(source -> Place.isOn(topics.raw(), source))
                .map(Place::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Place place : places) {
            try (TopicReader reader = TopicReader.fromBeginning(cluster, topics.raw())) {
                reader.at(place.partition(), place.offset(), PATIENCE).ifPresent(this::add);
            }
        }
    }

    private void read(
            String topic,
            Predicate<ConsumerRecord<byte[], byte[]>> wanted,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            reader.readToEnd(record -> {
                if (wanted.test(record)) {
                    each.accept(record);
                }
            });
        }
    }

    private boolean isOfTheArticle(ConsumerRecord<byte[], byte[]> record) {
        return key(record).equals(uri);
    }

    private boolean isOfAnItem(ConsumerRecord<byte[], byte[]> record) {
        return coordinates(record).filter(items::contains).isPresent();
    }

    /** Kills that name an article in words stand there with their text, and articles only with digests of their names. */
    private static boolean isKill(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeaders.text(record, Headers.SCHEMA)
                .filter(schema -> schema.startsWith("kill/"))
                .isPresent();
    }

    private static boolean isWithdrawal(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeaders.text(record, Headers.STATUS)
                .filter(PubStatus.CANCELED.code()::equals)
                .isPresent();
    }

    private void learn(ConsumerRecord<byte[], byte[]> record) {
        coordinates(record).ifPresent(items::add);
        provider = RecordHeaders.text(record, Headers.PROVIDER).or(() -> provider);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        Optional.ofNullable(retention.get(record.topic()))
                .map(Instant.ofEpochMilli(record.timestamp())::plus)
                .ifPresent(until -> all.add(new Trace(Place.of(record), until)));
    }

    private static Optional<Coordinates> coordinates(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeaders.text(record, Headers.RAW).map(Coordinates::parse);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Whether there is anything of the article. */
    public boolean isKnown() {
        return !items.isEmpty();
    }

    /** The records that nobody can remove, with the end of their retention. */
    public List<Trace> all() {
        return List.copyOf(all);
    }

    /** Its agency. */
    public Optional<String> provider() {
        return provider;
    }

    /** Its uri between the stages, which is nearly always the published one. */
    public List<String> uris() {
        return uris.isEmpty() ? List.of(uri) : List.copyOf(uris);
    }
}
