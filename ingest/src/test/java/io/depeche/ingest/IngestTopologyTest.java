package io.depeche.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.RawItem;
import io.depeche.model.Stage;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.BugHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class IngestTopologyTest {
    private static final Topics TOPICS = new Topics("wire");
    private static final Instant RECEIVED = Instant.parse("2024-03-14T08:00:00Z");
    private static final Topology TOPOLOGY = IngestTopology.of(TOPICS, Ingest.withDefaults(), 4 << 20);

    /** What producers may set. */
    private static final Map<String, String> PRODUCERS = Map.of(
            Headers.FEED, "nord", Headers.CHARSET, "UTF-8", "traceparent", "00-0af7-b7ad-01", "x-depeche-raw", "mine");

    /** What only the stages and operators write. */
    private static final Map<String, String> FORGED = Map.ofEntries(
            Map.entry(Headers.RAW, "wire.raw-0@7#1/1"),
            Map.entry(Headers.SCHEMA, "wire-item/1"),
            Map.entry(Headers.RECEIVED, "1999-01-01T00:00:00Z"),
            Map.entry(Headers.TICKERS, "XNAS:AAPL"),
            Map.entry(Headers.LANGUAGE, "xx"),
            Map.entry(Headers.DEAD_STAGE, "sink"),
            Map.entry(Headers.DEAD_ATTEMPTS, "99"),
            Map.entry(Headers.DEAD_OVERSIZE, "true"),
            Map.entry(Headers.SKIP_CODE, "VER-DUPLICATE"),
            Map.entry("depeche-of-tomorrow", "unknown"));

    @Test
    void shouldKeepTheNamesOfItsOperators() throws IOException {
        try (InputStream golden = IngestTopologyTest.class.getResourceAsStream("/topology/ingest.txt")) {
            assertThat(golden).isNotNull();
            assertThat(TOPOLOGY.describe().toString().strip())
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void shouldKeyAWireItemByItsUri() throws IOException {
        // when
        TestRecord<byte[], byte[]> item = pipe("A headline\n\nPARIS, March 14 - The body of a text.", TOPICS.items());

        WireItem read = Json.read(item.value(), WireItem.class);

        // then
        assertThat(text(item.key())).isEqualTo(read.identity().uri());
        assertThat(read.lineage().raw()).hasToString("wire.raw-0@0#1/1");
        assertThat(read.lineage().receivedAt()).isEqualTo(RECEIVED);
        assertThat(header(item, Headers.SCHEMA)).isEqualTo("wire-item/1");
        assertThat(header(item, Headers.RECEIVED)).isEqualTo("2024-03-14T08:00:00Z");
    }

    @Test
    void shouldSayWhoTheProviderIsWhateverTheSenderWroteThere() {
        // given
        Map<String, String> headers = Map.of(Headers.PROVIDER, "Spoof");

        // when
        TestRecord<byte[], byte[]> known = pipe("""
                {"uri": "http://data.afp.com/1", "type": "text", "language": "en", "provider": "AFP", "headline": "News",
                 "body_text": "The harbour of Brest opens on Monday."}
                """, headers, TOPICS.items());
        TestRecord<byte[], byte[]> unknown =
                pipe("A headline\n\nPARIS, March 14 - The body of a text.", headers, TOPICS.items());

        // then
        assertThat(header(known, Headers.PROVIDER)).isEqualTo("AFP");
        assertThat(unknown.headers().lastHeader(Headers.PROVIDER)).isNull();
    }

    @Test
    void shouldKeepTheBytesOfWhatItCannotRead() {
        TestRecord<byte[], byte[]> letter = pipe("<inventory><part/></inventory>", TOPICS.deadLetters());

        assertThat(text(letter.value())).isEqualTo("<inventory><part/></inventory>");
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("FMT-UNKNOWN");
        assertThat(header(letter, Headers.DEAD_STAGE)).isEqualTo("ingest");
    }

    @Test
    void shouldTakeNoHeaderOfAProducerForItsOwn() {
        // given
        Map<String, String> headers = new HashMap<>(PRODUCERS);
        headers.putAll(FORGED);

        // when
        TestRecord<byte[], byte[]> item = pipe("A headline\n\nThe body of a text.", headers, TOPICS.items());
        TestRecord<byte[], byte[]> letter = pipe("<inventory/>", headers, TOPICS.deadLetters());

        // then
        assertThat(texts(item))
                .containsAllEntriesOf(PRODUCERS)
                .containsOnlyKeys(
                        "depeche-feed",
                        "depeche-charset",
                        "traceparent",
                        "x-depeche-raw",
                        Headers.RAW,
                        Headers.SCHEMA,
                        Headers.RECEIVED)
                .containsEntry(Headers.RAW, "wire.raw-0@0#1/1");
        assertThat(texts(letter))
                .containsAllEntriesOf(PRODUCERS)
                .doesNotContainKeys(Headers.DEAD_OVERSIZE, Headers.SCHEMA, Headers.TICKERS)
                .containsEntry(Headers.DEAD_ATTEMPTS, "1")
                .containsEntry(Headers.RAW, "wire.raw-0@0#1/1");
    }

    @Test
    void shouldTakeNoHeaderOfAProducerForItsOwnWhenABugStrikes() {
        // given
        Topology bug = IngestTopology.of(
                TOPICS,
                new Stage<>() {
                    @Override
                    public String name() {
                        return "ingest";
                    }

                    @Override
                    public List<Outcome<WireItem>> apply(RawItem raw) {
                        throw new IllegalStateException("a bug");
                    }
                },
                4 << 20);

        // when
        TestRecord<byte[], byte[]> letter = pipe(bug, "A headline", FORGED, TOPICS.deadLetters());

        // then
        assertThat(texts(letter))
                .doesNotContainKeys(Headers.DEAD_OVERSIZE, Headers.SCHEMA)
                .containsEntry(Headers.DEAD_CODE, "BUG")
                .containsEntry(Headers.DEAD_ATTEMPTS, "1")
                .containsEntry(Headers.RAW, "wire.raw-0@0#0/0");
    }

    @Test
    void shouldLetThroughWhatAReplaySaysOfItsRecords() {
        // given
        Map<String, String> replayed = Map.of(Headers.REPLAY_OF, "wire.raw-0@7#1/1");

        // then
        assertThat(texts(pipe("A headline\n\nThe body of a text.", replayed, TOPICS.items())))
                .containsAllEntriesOf(replayed);
        assertThat(texts(pipe("<inventory/>", replayed, TOPICS.deadLetters()))).containsAllEntriesOf(replayed);
    }

    @Test
    void shouldGoOnCountingTheAttemptsOfARedrivenRecord() {
        // given
        Map<String, String> redriven = Map.of(Headers.REDRIVE_OF, "wire.dead-letters-0@3", Headers.DEAD_ATTEMPTS, "2");

        // then
        assertThat(texts(pipe("<inventory/>", redriven, TOPICS.deadLetters())))
                .containsEntry(Headers.DEAD_ATTEMPTS, "3")
                .doesNotContainKey(Headers.REDRIVE_OF);
        assertThat(texts(pipe("A headline\n\nThe body of a text.", redriven, TOPICS.items())))
                .doesNotContainKeys(Headers.DEAD_ATTEMPTS, Headers.REDRIVE_OF);
    }

    private static TestRecord<byte[], byte[]> pipe(String raw, String topic) {
        return pipe(raw, Map.of(), topic);
    }

    private static TestRecord<byte[], byte[]> pipe(String raw, Map<String, String> headers, String topic) {
        return pipe(TOPOLOGY, raw, headers, topic);
    }

    private static TestRecord<byte[], byte[]> pipe(
            Topology topology, String raw, Map<String, String> texts, String topic) {
        RecordHeaders headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("processing.exception.handler", BugHandler.class.getName());
        settings.put(BugHandler.STAGE, "ingest");
        settings.put(BugHandler.TOPIC, TOPICS.deadLetters());
        settings.put(BugHandler.MAX_BYTES, 4 << 20);
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings)) {
            driver.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(new TestRecord<>(new byte[0], raw.getBytes(UTF_8), headers, RECEIVED));
            return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecord();
        }
    }

    private static Map<String, String> texts(TestRecord<?, ?> record) {
        Map<String, String> texts = new HashMap<>();
        record.headers().forEach(header -> texts.put(header.key(), text(header.value())));
        return texts;
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
