package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles without our own properties, published by the real stages and read by the commands. */
class StrictArticlesTest {
    private static final byte[] ITEM = """
            {"uri": "urn:strict:1", "type": "text", "version": "1", "language": "en", "pubstatus": "usable",
             "headline": "Thales and Siemens win a contract in Oslo",
             "body_text": "OSLO, Feb 26 (Reuters) - Thales <TCFP.PA> and Siemens <SIEGn.DE> will build a bridge."}
            """.getBytes(UTF_8);

    @TempDir
    Path dir;

    @Test
    void shouldPublishStandardPropertiesAloneAndStillShowTheArticles() throws IOException {
        // given
        Map<String, String> environment = Map.of("DEPECHE_NINJS", "strict", "DEPECHE_DATA_DIR", dir.toString());
        Settings settings = SettingsReader.read(environment);
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = start(settings, kafka.cluster())) {
            awaitRunning(running);

            // when
            send(kafka.cluster(), ITEM);
            await(kafka.cluster(), "wire.articles.by-ticker", 2);

            // then
            for (String topic : List.of("wire.articles", "wire.articles.latest", "wire.articles.by-ticker")) {
                assertThat(read(kafka.cluster(), topic)).isNotEmpty().allSatisfy(StrictArticlesTest::isStrict);
            }
            assertThat(tail(environment, "--output", "table"))
                    .contains("Reuters", "new", "XPAR:HO", "Thales and Siemens");
            for (String code : List.of("XETR:SIE", "sie", "DE0007236101")) {
                assertThat(tail(environment, "--output", "json", "--ticker", code))
                        .as(code)
                        .contains("urn:strict:1");
            }
            assertThat(tail(environment, "--output", "json", "--entity", "thales"))
                    .contains("urn:strict:1");
            assertThat(tail(environment, "--output", "json", "--entity", "Airbus"))
                    .isEmpty();
            assertThat(Console.in(environment, "audit", "--from", "1h").exitCode())
                    .isZero();
        }
    }

    private static RunningStages start(Settings settings, Cluster cluster) {
        return RunningStages.start(
                settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {});
    }

    private static void isStrict(ConsumerRecord<byte[], byte[]> record) throws IOException {
        JsonNode article = new ObjectMapper().readTree(record.value());
        assertThat(article.at("/organisations/0/symbols")).isNotEmpty();
        assertThat(article.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("annotations", "story", "lineage", "removed");
        assertThat(RecordHeaders.text(record, "depeche-schema")).contains("ninjs/3.1");
        assertThat(RecordHeaders.text(record, "depeche-change")).contains("new");
    }

    private static String tail(Map<String, String> environment, String... options) {
        List<String> all = new ArrayList<>(List.of("tail", "--from-beginning", "--idle", "1"));
        all.addAll(List.of(options));
        Console console = Console.in(environment, all.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }
}
