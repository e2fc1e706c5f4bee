package io.depeche.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicReaderTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path dir;

    @Test
    void shouldReadLaterWhatItMetBehindAnEnd() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString(), "DEPECHE_PARTITIONS", "1"));
        String raw = settings.topics().raw();
        List<String> read = new ArrayList<>();
        try (Kafka kafka = Kafka.open(settings, said -> {})) {
            // given three records that Kafka hands out together
            try (Producer<byte[], byte[]> producer = kafka.cluster().producer()) {
                IntStream.range(0, 3).forEach(second -> {
                    var unused = producer.send(new ProducerRecord<>(
                            raw,
                            0,
                            BEGIN.plusSeconds(second).toEpochMilli(),
                            null,
                            String.valueOf(second).getBytes(UTF_8)));
                });
            }
            try (TopicReader reader = TopicReader.fromBeginning(kafka.cluster(), raw)) {
                // when it reads up to the second, then
                reader.readTo(BEGIN.plusSeconds(1), record -> read.add(new String(record.value(), UTF_8)));
                assertThat(read).containsExactly("0");

                // when it reads on, then
                reader.readToEnd(record -> read.add(new String(record.value(), UTF_8)));
                assertThat(read).containsExactly("0", "1", "2");
            }
        }
    }
}
