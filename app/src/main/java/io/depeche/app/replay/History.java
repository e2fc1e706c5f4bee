package io.depeche.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSlice;
import io.depeche.app.compare.ArticleChanges;
import io.depeche.app.explain.Endings;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How the items of some raw records ended, by the topics of outcomes; and which articles are withdrawn today.
 *
 * @param ends by raw record and item
 * @param takenBack letters that were redriven: the item has another end, which names the letter
 * @param replayed items that were published anew: another item stands for them
 * @param withdrawn uris of articles that are killed or erased, and stay so
 */
record History(Map<Item, Then> ends, Set<String> takenBack, Set<Item> replayed, Set<String> withdrawn) {

    /** An item, in less memory than its coordinates. */
    record Item(int partition, long offset, int number) {
        static Item of(Coordinates raw) {
            Place place = Place.parse(raw.source());
            return new Item(place.partition(), place.offset(), raw.item());
        }
    }

    /**
     * Reads the topics of outcomes from a time on to their ends.
     *
     * @param raw the records whose items count
     * @param progress hears the topic of each record that is read
     */
    static History read(Cluster cluster, Topics topics, TopicSlice raw, Instant from, Consumer<String> progress) {
        History history = new History(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        Map<String, String> texts = new HashMap<>();
        Reading reading = new Reading(cluster, from, progress);
        reading.of(
                topics.deadLetters(),
                record -> history.enter(
                        raw,
                        record,
                        Then.of(Place.of(record), shared(texts, Outcomes.refused(code(record, Headers.DEAD_CODE))))));
        reading.of(
                topics.skipped(),
                record -> history.enter(
                        raw,
                        record,
                        Then.of(Place.of(record), shared(texts, Outcomes.skipped(code(record, Headers.SKIP_CODE))))));
        reading.of(topics.held(), record -> {
            if (record.value() != null) {
                history.enter(raw, record, Then.of(Place.of(record), Outcomes.HELD));
            }
        });
        reading.of(topics.articles(), record -> history.enterArticle(raw, record, texts));
        reading.of(topics.operations(), record -> history.enterOperation(raw, record));
        return history;
    }

    private record Reading(Cluster cluster, Instant from, Consumer<String> progress) {
        void of(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
            try (TopicReader reader = TopicReader.fromTime(cluster, topic, from)) {
                reader.readToEnd(record -> {
                    progress.accept(topic);
                    each.accept(record);
                });
            }
        }
    }

    private static String code(ConsumerRecord<?, ?> record, String header) {
        return RecordHeaders.text(record, header).orElse("?");
    }

    private static String shared(Map<String, String> texts, String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private void enterArticle(TopicSlice raw, ConsumerRecord<byte[], byte[]> record, Map<String, String> texts) {
        NinjsArticle article = Endings.article(record);
        boolean canceled = article.pubStatus() == PubStatus.CANCELED;
        String uri = record.key() == null ? article.uri() : new String(record.key(), UTF_8);
        if (canceled) {
            withdrawn.add(uri);
        } else {
            withdrawn.remove(uri);
        }
        String provider = article.lineage().provider();
        enter(
                raw,
                record,
                new Then(
                        Place.of(record),
                        Outcomes.ARTICLE,
                        provider == null ? null : shared(texts, provider),
                        ArticleChanges.fingerprint(article),
                        canceled,
                        article.lineage().remarks().stream()
                                .anyMatch(remark -> remark.code().equals("SCH-BAD-EMBARGO"))));
    }

    /** An end that is read later counts more: an article follows a letter or a wait, never the other way round. */
    private void enter(TopicSlice raw, ConsumerRecord<?, ?> record, Then then) {
        takenBack.addAll(RecordHeaders.each(record, Headers.REDRIVE_OF));
        RecordHeaders.text(record, Headers.RAW).flatMap(History::coordinates).ifPresent(at -> {
            if (raw.covers(Place.parse(at.source()))) {
                ends.put(Item.of(at), then);
            }
        });
    }

    /** Only {@code wire.operations} is believed: any producer can write the header that names an item. */
    private void enterOperation(TopicSlice raw, ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                enterOperation(raw, Json.read(record.value(), Operation.class));
            }
        } catch (IOException e) {
            // as for the sink: what is not an operation orders nothing
        }
    }

    private void enterOperation(TopicSlice raw, Operation operation) {
        if (Operation.REPLAY.equals(operation.action()) && operation.raw() != null) {
            coordinates(operation.raw().toString())
                    .filter(origin -> raw.covers(Place.parse(origin.source())))
                    .ifPresent(origin -> replayed.add(Item.of(origin)));
        }
    }

    /** Empty for coordinates of another kind, such as those of an order to erase. */
    private static Optional<Coordinates> coordinates(String header) {
        try {
            Coordinates at = Coordinates.parse(header);
            Place.parse(at.source());
            return Optional.of(at);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How an item ended; empty when no topic says it. */
    Optional<Then> of(Coordinates raw) {
        return Optional.ofNullable(ends.get(Item.of(raw)));
    }

    /** Whether an item was redriven or published anew, so that a later raw record has its end. */
    boolean isSentAgain(Coordinates raw) {
        return replayed.contains(Item.of(raw))
                || of(raw).filter(then -> takenBack.contains(then.place().toString()))
                        .isPresent();
    }
}
