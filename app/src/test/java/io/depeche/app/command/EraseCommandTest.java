package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are erased on a real broker with the real stages. */
class EraseCommandTest {
    private static final String SECRET = "urn:erase:secret";
    private static final String HELD = "urn:erase:held";
    private static final String OTHER = "urn:erase:other";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:x", "urn:x --reason why", "--reason why --by me"})
    void shouldExitWithTwoOnWrongUsage(String arguments) {
        assertThat(erase(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void shouldEraseArticlesNameWhatRemainsAndLetNothingBringThemBack() throws IOException {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            byte[] first = item(SECRET, 1, "", "The harbour hides Anne Kervella");
            try (RunningStages running = start(settings, cluster)) {
                awaitRunning(running);
                // given
                send(
                        cluster,
                        first,
                        item(SECRET, 2, "", "The harbour hides Anne Kervella (update)"),
                        item(HELD, 1, "\"embargoed\": \"2999-01-01T00:00:00Z\",", "Kervella is held"),
                        item(OTHER, 1, "", "Another harbour"));
                await(cluster, "wire.articles", 3);
                await(cluster, "wire.held", 1);

                // when
                Console erased = erase(SECRET);
                Console held = erase(HELD);

                // then
                assertThat(erased.exitCode()).as(erased.err()).isZero();
                assertThat(held.exitCode()).as(held.err()).isZero();
                shouldNameWhatRemains(erased);
                assertThat(erase("urn:erase:unknown").err())
                        .contains("no article urn:erase:unknown on wire.articles.latest or wire.items; nothing erased");
            }
            // while the stages are stopped, an order waits for them
            assertThat(erase(OTHER, "--patience", "0").err()).contains("are enrich and sink running?");
            try (RunningStages running = start(settings, cluster)) {
                awaitRunning(running);
                // when
                send(cluster, first, item(SECRET, 3, "", "Kervella comes back"), item(HELD, 2, "", "Kervella, too"));

                // then
                await(cluster, "wire.articles", 6);
                // three are new versions, one the version that waited
                await(cluster, "wire.skipped", 4);
                assertThat(read(cluster, "wire.skipped"))
                        .extracting(skip ->
                                RecordHeaders.text(skip, Headers.SKIP_CODE).orElseThrow())
                        .containsExactlyInAnyOrder("VER-SUPERSEDED", "VER-ERASED", "VER-ERASED", "VER-ERASED");
                shouldHaveOnlyCanceledRecordsAsLatest(cluster);
                shouldBeOnTheAuditTrail(cluster);
            }
        }
    }

    private static void shouldNameWhatRemains(Console erased) {
        List<String> lines = erased.out().lines().toList();
        assertThat(lines.get(0)).startsWith("STILL HAS TEXT OF IT");
        assertThat(lines.stream().skip(1).map(line -> line.split("-\\d+@", 2)[0]))
                .containsExactlyInAnyOrder(
                        "wire.articles",
                        "wire.articles",
                        "wire.items",
                        "wire.items",
                        "wire.enriched",
                        "wire.enriched",
                        "wire.raw",
                        "wire.raw");
        assertThat(lines.stream().skip(1)).allSatisfy(line -> assertThat(line)
                .matches("wire\\.[a-z]+-\\d+@\\d+ +\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"));
    }

    private static void shouldHaveOnlyCanceledRecordsAsLatest(Cluster cluster) throws IOException {
        Map<String, NinjsArticle> latest = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.articles.latest")) {
            PublicRecords.documented().check(record);
            latest.put(new String(record.key(), UTF_8), Json.read(record.value(), NinjsArticle.class));
        }
        assertThat(latest).containsOnlyKeys(SECRET, HELD, OTHER);
        assertThat(latest.values()).allSatisfy(article -> {
            assertThat(article.pubStatus()).isEqualTo(PubStatus.CANCELED);
            assertThat(article.headlines()).isEmpty();
            assertThat(article.bodies()).isEmpty();
            assertThat(article.lineage().raw().source()).startsWith("wire.operations-");
        });
    }

    private static void shouldBeOnTheAuditTrail(Cluster cluster) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.operations")) {
            PublicRecords.documented().check(record);
            operations.add(Json.read(record.value(), Operation.class));
        }
        assertThat(operations)
                .extracting(Operation::action, Operation::subject, Operation::reason, Operation::by)
                .containsExactlyInAnyOrder(
                        tuple("erase", SECRET, "court order", "A. Ruiz"),
                        tuple("erase", HELD, "court order", "A. Ruiz"),
                        tuple("erase", OTHER, "court order", "A. Ruiz"));
    }

    private static RunningStages start(Settings settings, Cluster cluster) {
        return RunningStages.start(
                settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {});
    }

    private Console erase(String uri, String... options) {
        List<String> all = new ArrayList<>(List.of(uri, "--reason", "court order", "--by", "A. Ruiz"));
        all.addAll(List.of(options));
        return erase(all.toArray(String[]::new));
    }

    private Console erase(String[] arguments) {
        List<String> all = new ArrayList<>(List.of("erase"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static byte[] item(String uri, int version, String embargo, String headline) {
        return """
                {"uri": "%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "%d", %s
                 "versioncreated": "2026-03-01T1%d:00:00Z", "headline": "%s",
                 "body_text": "The harbour of Brest opens on Monday, said its master, Anne Kervella."}
                """.formatted(uri, version, embargo, version, headline).getBytes(UTF_8);
    }
}
