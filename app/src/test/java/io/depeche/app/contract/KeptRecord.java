package io.depeche.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record of JSON as an earlier build wrote it, a line of a file. */
record KeptRecord(String key, Map<String, String> headers, JsonNode value) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(100);

    KeptRecord {
        headers = Map.copyOf(headers);
    }

    /** The raw record behind it. */
    String raw() {
        return Coordinates.parse(Objects.requireNonNull(headers.get(Headers.RAW)))
                .source();
    }

    static List<KeptRecord> read(Path file) throws IOException {
        List<KeptRecord> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(MAPPER.readValue(line, KeptRecord.class));
        }
        assertThat(records).as(file.toString()).isNotEmpty();
        return records;
    }

    /** Writes the records of {@code topic} with that key. */
    static void write(Path file, Cluster cluster, String topic, String key) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            while (!reader.isAtEnd()) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    KeptRecord kept = new KeptRecord(
                            new String(record.key(), UTF_8),
                            RecordHeaders.all(record),
                            MAPPER.readTree(record.value()));
                    if (kept.key.equals(key)) {
                        lines.add(MAPPER.writeValueAsString(kept));
                    }
                }
            }
        }
        Files.write(file, lines);
    }

    /** Sends them to {@code topic}, to the partitions where their keys belong. */
    static void send(Cluster cluster, String topic, List<KeptRecord> records) throws IOException {
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            for (KeptRecord kept : records) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topic, kept.key.getBytes(UTF_8), MAPPER.writeValueAsBytes(kept.value));
                kept.headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                var unused = producer.send(record);
            }
            producer.flush();
        }
    }
}
