package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conservation law, proved on a real broker with the real stages. */
class AuditCommandTest {
    @TempDir
    Path dir;

    @Test
    void shouldProveThatItemsEndedOnceAndNameThoseThatDidNot() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            // given one item of each end, and a record of two
            sendAll(
                    cluster,
                    item("urn:audit:kept", ""),
                    item("urn:audit:kept", ""),
                    item("urn:audit:held", "\"embargoed\": \"2999-01-01T00:00:00Z\","),
                    "{\\rtf1\\ansi Not an item.}",
                    item("urn:audit:first", "") + "\n" + item("urn:audit:second", ""));
            try (RunningStages running = RunningStages.start(
                    settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {})) {
                awaitRunning(running);

                // when
                Console console = audit("--patience", "1000");

                // then
                assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
                assertThat(console.out().lines().map(String::strip).skip(1))
                        .containsExactly(
                                "5 records",
                                "6 items",
                                "3 kept",
                                "1 skipped",
                                "1 refused",
                                "1 held",
                                "Every item ended in exactly one way.");
            }
            shouldNameARecordThatNoStageHasRead(cluster);
            shouldNameARecordWithTwoArticles(cluster);
        }
    }

    private void shouldNameARecordThatNoStageHasRead(Cluster cluster) {
        // given
        String unread = sendAll(cluster, item("urn:audit:unread", "")).get(0);

        // when
        Console console = audit("--patience", "0", "--output", "json");

        // then
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(texts(console.jsonLines().get(0).get("open"))).containsExactly(unread);
        assertThat(audit("--patience", "0").out()).contains("1 with an item that did not end", "  " + unread);
    }

    private void shouldNameARecordWithTwoArticles(Cluster cluster) {
        // given
        ConsumerRecord<byte[], byte[]> article = read(cluster, "wire.articles").get(0);
        String doubled = RecordHeaders.text(article, Headers.RAW).orElseThrow().split("#", 2)[0];
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(new ProducerRecord<>(
                    article.topic(), null, article.timestamp(), article.key(), article.value(), article.headers()));
        }

        // when
        Console console = audit("--patience", "0", "--output", "json");

        // then
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(texts(console.jsonLines().get(0).get("doubled"))).containsExactly(doubled);
    }

    private Console audit(String... options) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(Arrays.asList(options));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static String item(String uri, String more) {
        return ("{\"uri\": \"%s\", \"type\": \"text\", \"pubstatus\": \"usable\", \"language\": \"en\", \"version\": \"1\", %s"
                        + " \"versioncreated\": \"2026-03-01T10:00:00Z\", \"headline\": \"New harbour for Brest\","
                        + " \"body_text\": \"The harbour of Brest opens on Monday, said its master of %s.\"}")
                .formatted(uri, more, uri);
    }

    private static List<String> sendAll(Cluster cluster, String... items) {
        return send(
                cluster, Arrays.stream(items).map(item -> item.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
