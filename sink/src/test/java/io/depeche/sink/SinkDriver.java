package io.depeche.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Stage;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.model.operation.Operation;
import io.depeche.sink.route.Distribution;
import io.depeche.stream.OutcomeListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** A running sink without Kafka: articles in, the records of a topic out. */
final class SinkDriver implements AutoCloseable {
    static final Topics TOPICS = new Topics("wire");

    private final TopologyTestDriver driver;

    SinkDriver() {
        this(new Sink("1.2.3"), OutcomeListener.NONE, Instant.parse("2024-03-15T08:00:00Z"));
    }

    /** @param start what the clock shows at first */
    SinkDriver(Stage<EnrichedArticle, NinjsArticle> sink, OutcomeListener listener, Instant start) {
        this(sink, Distribution.BY_TICKER, listener, start);
    }

    SinkDriver(Distribution distribution) {
        this(new Sink("1.2.3"), distribution, OutcomeListener.NONE, Instant.parse("2024-03-15T08:00:00Z"));
    }

    private SinkDriver(
            Stage<EnrichedArticle, NinjsArticle> sink,
            Distribution distribution,
            OutcomeListener listener,
            Instant start) {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("state.dir", stateDir());
        settings.put("depeche.outcome.listener", listener);
        driver = new TopologyTestDriver(
                SinkTopology.of(TOPICS, sink, distribution, NinjsForm.EXTENDED, 4 << 20), settings, start);
    }

    /** A directory of its own, so that two builds on one machine do not meet. */
    private static String stateDir() {
        try {
            return Files.createTempDirectory("sink-driver").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets time pass. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Orders it as the command does. */
    void order(Operation operation) {
        order(Json.bytes(operation));
    }

    void order(byte[] operation) {
        driver.createInputTopic(TOPICS.operations(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(operation);
    }

    /** Sends it as enrich does. */
    void send(EnrichedArticle enriched) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.SCHEMA, EnrichedArticle.SCHEMA.getBytes(UTF_8));
        headers.add(
                Headers.RAW,
                enriched.article().source().lineage().raw().toString().getBytes(UTF_8));
        headers.add("traceparent", "00-a-b-01".getBytes(UTF_8));
        send(enriched.article().uri(), Json.bytes(enriched), headers);
    }

    void send(String key, byte[] value, RecordHeaders headers) {
        driver.createInputTopic(TOPICS.enriched(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, headers));
    }

    /** The records that this topic received since the last call. */
    List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    static String key(TestRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
