package io.depeche.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tail --ticker MIC:ticker} reads the topic by ticker, on a real broker. */
class TailByTickerTest {
    @TempDir
    Path dir;

    private Kafka kafka;

    @BeforeEach
    void fillTheTopic() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        kafka = Kafka.open(settings, announcement -> {});
        try (Producer<byte[], byte[]> producer = kafka.cluster().producer()) {
            // many keys, so that the partition of one has others too
            for (int i = 0; i < 40; i++) {
                send(producer, "XTST:T" + i, article("urn:" + i, "usable", "fr"));
            }
            send(producer, "XTST:T7", article("urn:8", "usable", "de"));
            send(producer, "XTST:T7", article("urn:7", "canceled", "fr"));
        }
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void shouldShowTheArticlesAndWithdrawalsOfOneInstrument() {
        assertThat(tail("xtst:t7")).containsExactly("urn:7 usable", "urn:8 usable", "urn:7 canceled");
    }

    @Test
    void shouldLetAWithdrawalThroughThatCannotBeComparedByEntity() {
        assertThat(tail("XTST:T7", "--entity", "Kervella", "--language", "fr")).containsExactly("urn:7 canceled");
    }

    @Test
    void shouldShowNothingOfAnInstrumentWithoutArticles() {
        assertThat(tail("XTST:NONE")).isEmpty();
    }

    private List<String> tail(String ticker, String... options) {
        List<String> all = new ArrayList<>(
                List.of("tail", "--from-beginning", "--idle", "1", "--output", "json", "--ticker", ticker));
        all.addAll(List.of(options));
        Console console = Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.jsonLines().stream()
                .map(json ->
                        json.get("uri").asText() + " " + json.get("pubStatus").asText())
                .toList();
    }

    private static void send(Producer<byte[], byte[]> producer, String key, String article) {
        var unused = producer.send(
                new ProducerRecord<>("wire.articles.by-ticker", key.getBytes(UTF_8), article.getBytes(UTF_8)));
    }

    private static String article(String uri, String status, String language) {
        return """
                {"uri": "%s", "type": "text", "version": "1", "pubStatus": "%s", "language": "%s",
                 "standard": {"name": "ninjs", "version": "3.1", "schema": "x"}, "annotations": {},
                 "story": {"id": "%s", "revision": 1, "change": "new"},
                 "lineage": {"raw": "wire.raw-0@1#1/1", "format": "ninjs", "receivedAt": "2026-03-01T10:00:00Z",
                             "sha256": "0", "pipeline": "1", "knowledge": "1"}}
                """.formatted(uri, status, language, uri).replaceAll("\n *", " ").strip();
    }
}
