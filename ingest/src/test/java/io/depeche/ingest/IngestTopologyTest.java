package io.depeche.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Json;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
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
    void shouldKeepTheBytesOfWhatItCannotRead() {
        TestRecord<byte[], byte[]> letter = pipe("<inventory><part/></inventory>", TOPICS.deadLetters());

        assertThat(text(letter.value())).isEqualTo("<inventory><part/></inventory>");
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("FMT-UNKNOWN");
        assertThat(header(letter, Headers.DEAD_STAGE)).isEqualTo("ingest");
    }

    private static TestRecord<byte[], byte[]> pipe(String raw, String topic) {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        try (TopologyTestDriver driver = new TopologyTestDriver(TOPOLOGY, settings)) {
            driver.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(new TestRecord<>(new byte[0], raw.getBytes(UTF_8), new RecordHeaders(), RECEIVED));
            return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecord();
        }
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
