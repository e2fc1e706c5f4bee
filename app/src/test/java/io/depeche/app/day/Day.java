package io.depeche.app.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.crash.Children;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.HeldItem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The day as it happens: sends its items and reads, as a subscriber would, what became of them. */
final class Day implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    /** Ends a hang and names what hangs; far more than a restart takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Topics topics;
    private final Children children;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, TopicReader> readers = new LinkedHashMap<>();

    private final Map<String, Item> sent = new LinkedHashMap<>();
    private final Map<Integer, Long> hours = new HashMap<>();
    private long lastStamp;

    private final Ledger ledger = new Ledger();
    private final Map<String, String> ends = new HashMap<>();
    private final Map<String, List<NinjsArticle>> histories = new LinkedHashMap<>();
    private final Map<String, NinjsArticle> latest = new TreeMap<>();
    private final Map<String, NinjsArticle> byTicker = new TreeMap<>();
    private final Map<String, Instant> embargoes = new HashMap<>();
    private final List<String> early = new ArrayList<>();
    private final PublicRecords documented = PublicRecords.documented();
    private int letters;

    /** @param children which must run while it reads */
    Day(Cluster cluster, Topics topics, Children children) throws IOException {
        this.topics = topics;
        this.children = children;
        this.producer = cluster.producer();
        Stream.of(
                        topics.articles(),
                        topics.latest(),
                        topics.byTicker(),
                        topics.deadLetters(),
                        topics.skipped(),
                        topics.held())
                .forEach(topic -> readers.put(topic, TopicReader.fromBeginning(cluster, topic)));
    }

    /** Sends an item, and returns when Kafka has it. A redriven one has the time at which it was received first. */
    void send(Item item) throws InterruptedException {
        lastStamp = Math.max(lastStamp + 1, System.currentTimeMillis());
        hours.putIfAbsent(item.hour(), lastStamp);
        long stamp = item.receivedIn() == item.hour()
                ? lastStamp
                : Objects.requireNonNull(hours.get(item.receivedIn()), "an hour without items");
        try {
            RecordMetadata at = producer.send(new ProducerRecord<>(
                            topics.raw(), null, stamp, item.feed().getBytes(UTF_8), item.bytes()))
                    .get();
            sent.put(Coordinates.record(at.topic(), at.partition(), at.offset()), item);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka took no record", e);
        }
    }

    void readFor(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            read();
        }
    }

    /** Reads until every item that was sent has ended or waits. */
    void awaitEnds() throws IOException {
        long began = System.nanoTime();
        while (!ledger.accountsFor(sent.keySet())) {
            read();
            assertThat(System.nanoTime() - began)
                    .as(() -> "time that these items have to end: " + openItems())
                    .isLessThan(PATIENCE.toNanos());
        }
    }

    private List<String> openItems() {
        return ledger.missing(sent.keySet()).stream()
                .map(source ->
                        new String(Objects.requireNonNull(sent.get(source)).bytes(), UTF_8))
                .toList();
    }

    /** Reads until nothing waits whose embargo ended before that time. */
    void awaitRelease(Instant time) throws IOException {
        while (Instant.now().isBefore(time) || embargoes.values().stream().anyMatch(end -> !end.isAfter(time))) {
            read();
        }
        readToEnd();
    }

    int letters() {
        return letters;
    }

    void awaitLetters(int count) throws IOException {
        long began = System.nanoTime();
        while (letters < count) {
            read();
            assertThat(System.nanoTime() - began)
                    .as(() -> "time that " + count + " letters have to come, of which are " + letters + "; " + ends)
                    .isLessThan(PATIENCE.toNanos());
        }
        readToEnd();
    }

    private void readToEnd() throws IOException {
        while (!readers.values().stream().allMatch(TopicReader::isAtEnd)) {
            read();
        }
    }

    private void read() throws IOException {
        assertThat(children.ended()).as("processes that ended by themselves").isEmpty();
        for (Map.Entry<String, TopicReader> reader : readers.entrySet()) {
            for (ConsumerRecord<byte[], byte[]> record : reader.getValue().poll(POLL)) {
                enter(record);
            }
        }
    }

    private void enter(ConsumerRecord<byte[], byte[]> record) throws IOException {
        String topic = record.topic();
        documented.check(record);
        if (topic.equals(topics.held())) {
            ledger.enterHeld(record);
            String uri = new String(record.key(), UTF_8);
            Instant until = record.value() == null
                    ? null
                    : Json.read(record.value(), HeldItem.class).until();
            if (until == null) {
                embargoes.remove(uri);
            } else {
                embargoes.put(uri, until);
            }
            return;
        }
        if (topic.equals(topics.deadLetters()) || topic.equals(topics.skipped())) {
            ledger.enter(record);
            ends.put(
                    source(record),
                    RecordHeaders.text(record, Headers.DEAD_CODE)
                            .or(() -> RecordHeaders.text(record, Headers.SKIP_CODE))
                            .orElseThrow());
            letters += topic.equals(topics.deadLetters()) ? 1 : 0;
            return;
        }
        NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
        if (topic.equals(topics.articles())) {
            ledger.enter(record);
            ends.put(source(record), Item.ARTICLE);
            histories.computeIfAbsent(article.uri(), uri -> new ArrayList<>()).add(article);
            if (article.embargoedUntil() != null
                    && article.pubStatus() != PubStatus.CANCELED
                    && Instant.now().isBefore(article.embargoedUntil())) {
                early.add(article.uri());
            }
        } else if (topic.equals(topics.latest())) {
            latest.put(article.uri(), article);
        } else {
            assertThat(new String(record.key(), UTF_8)).isEqualTo(Story.LISTING);
            byTicker.put(article.uri(), article);
        }
    }

    private static String source(ConsumerRecord<byte[], byte[]> record) {
        return Coordinates.parse(RecordHeaders.text(record, Headers.RAW).orElseThrow())
                .source();
    }

    /** Compares what came with what the script expects. */
    void check(Script script) {
        assertThat(ledger.doubled()).as("doubled").isEmpty();
        assertThat(differences(expectedEnds(), ends())).as("ends").isEmpty();
        Map<String, List<Expected>> came = new TreeMap<>();
        histories.forEach((uri, revisions) ->
                came.put(name(uri), revisions.stream().map(Day::summary).toList()));
        assertThat(differences(script.histories(), came)).as("histories").isEmpty();
        assertThat(early).as("published before their time").isEmpty();
        histories.forEach((uri, revisions) -> {
            // a revision that waits and is superseded never comes
            assertThat(revisions)
                    .as(uri)
                    .extracting(article -> article.story().revision())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(latest.get(uri)).isEqualTo(revisions.get(revisions.size() - 1));
        });
        assertThat(latest.keySet()).isEqualTo(new TreeSet<>(histories.keySet()));
        assertThat(latest.values().stream()
                        .filter(article -> article.lineage().remarks().stream()
                                .anyMatch(remark -> remark.code().equals("VER-CONFLICT")))
                        .map(article -> name(article.uri())))
                .containsExactlyInAnyOrderElementsOf(script.conflicts());
        assertThat(standing()).isEqualTo(new TreeSet<>(script.listed()));
        histories.values().stream()
                .flatMap(List::stream)
                .filter(article -> article.pubStatus() == PubStatus.CANCELED)
                .forEach(article ->
                        assertThat(article.bodies()).as(article.uri()).isEmpty());
    }

    private <T> List<String> differences(Map<String, T> expected, Map<String, T> came) {
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(came.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), came.get(key)))
                .map(key -> key + " should be " + expected.get(key) + " and is " + came.get(key)
                        + (sent.containsKey(key)
                                ? "\n" + new String(sent.get(key).bytes(), UTF_8)
                                : ""))
                .toList();
    }

    private Set<String> standing() {
        Set<String> standing = new TreeSet<>();
        byTicker.forEach((uri, article) -> {
            if (article.pubStatus() == PubStatus.USABLE) {
                standing.add(name(uri));
            }
        });
        return standing;
    }

    private Map<String, String> ends() {
        Map<String, String> all = new TreeMap<>();
        ledger.held().forEach(coordinates -> all.put(coordinates.source(), Item.HELD));
        ends.forEach((source, end) -> all.put(source, end));
        all.keySet().retainAll(sent.keySet());
        return all;
    }

    private Map<String, String> expectedEnds() {
        Map<String, String> all = new TreeMap<>();
        sent.forEach((source, item) -> all.put(source, item.end()));
        return all;
    }

    /** What the script calls an article: a uri that a hash of its words ends is not its own. */
    private String name(String uri) {
        return uri.contains(":sha256-")
                ? Objects.requireNonNull(histories.get(uri))
                        .get(0)
                        .headlines()
                        .get(0)
                        .value()
                : uri;
    }

    private static Expected summary(NinjsArticle article) {
        String status = article.pubStatus().name().toLowerCase(Locale.ROOT);
        return new Expected(
                article.story().change().name().toLowerCase(Locale.ROOT),
                status,
                article.pubStatus() == PubStatus.CANCELED
                        ? ""
                        : article.headlines().get(0).value());
    }

    @Override
    public void close() {
        producer.close();
        readers.values().forEach(TopicReader::close);
    }
}
