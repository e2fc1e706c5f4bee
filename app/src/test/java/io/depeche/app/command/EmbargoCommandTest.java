package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles wait, are listed and released on a real broker with the real stages. */
class EmbargoCommandTest {
    private static final String UNCERTAIN = "urn:embargo:uncertain";
    private static final String CERTAIN = "urn:embargo:certain";
    private static final String OVER = "urn:embargo:over";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {"release urn:x", "release urn:x --reason why", "release urn:x --reason why --by", "hold urn:x"})
    void shouldExitWithTwoOnWrongUsage(String arguments) {
        assertThat(embargo(arguments.split(" ", -1)).exitCode()).isEqualTo(2);
    }

    @Test
    void shouldHoldListAndReleaseArticlesAlsoAfterARestart() throws IOException {
        // two partitions and articles on both, so that an order finds the task that holds its article
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "2", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            try (RunningStages running = start(settings, cluster)) {
                awaitRunning(running);
                // given
                assertThat(embargo("list").err()).contains("nothing waits on wire.held");
                send(
                        cluster,
                        item(UNCERTAIN, "\"embargoed\": \"Thursday\","),
                        item(CERTAIN, "\"embargoed\": \"2999-01-01T00:00:00Z\","),
                        item(OVER, "\"embargoed\": \"2026-01-01T00:00:00Z\","));
                await(cluster, "wire.articles", 1);
                await(cluster, "wire.held", 2);
                shouldListWhatWaits();
                shouldSayThatAnArticleDoesNotWait();
            }
            // while the sink is stopped, an order waits for it
            assertThat(release(CERTAIN, "--patience", "0").err()).contains("still waits: is the sink running?");
            try (RunningStages running = start(settings, cluster)) {
                awaitRunning(running);
                // when
                Console released = release(UNCERTAIN);

                // then
                assertThat(released.exitCode()).as(released.err()).isZero();
                assertThat(released.err()).contains("released " + UNCERTAIN + ", revision 1");
                await(cluster, "wire.articles", 3);
                assertThat(articles(cluster))
                        .allSatisfy(article -> assertThat(article.pubStatus()).isEqualTo(PubStatus.USABLE));
                assertThat(embargo("list").err()).contains("nothing waits on wire.held");
                assertThat(operations(cluster))
                        .extracting(Operation::subject, Operation::reason, Operation::by)
                        .containsExactlyInAnyOrder(
                                tuple(CERTAIN, "the agency called", "A. Ruiz"),
                                tuple(UNCERTAIN, "the agency called", "A. Ruiz"));
                Ledger ledger = ledger(cluster);
                assertThat(ledger.doubled()).isEmpty();
                assertThat(ledger.held()).isEmpty();
                assertThat(ledger.missing(places(cluster, "wire.raw"))).isEmpty();
            }
        }
    }

    private void shouldListWhatWaits() {
        assertThat(embargo("list", "--output", "json").jsonLines())
                .extracting(item ->
                        item.get("uri").asText() + " " + item.path("until").asText("-"))
                .containsExactly(CERTAIN + " 2999-01-01T00:00:00Z", UNCERTAIN + " -");
        assertThat(embargo("list").out())
                .contains("an operator releases it")
                .contains(CERTAIN)
                .doesNotContain("harbour");
    }

    private void shouldSayThatAnArticleDoesNotWait() {
        Console console = release(OVER);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("no article " + OVER + " waits on wire.held");
    }

    private static RunningStages start(Settings settings, Cluster cluster) {
        return RunningStages.start(
                settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {});
    }

    private Console release(String uri, String... options) {
        List<String> all = new ArrayList<>(List.of("release", uri, "--reason", "the agency called", "--by", "A. Ruiz"));
        all.addAll(List.of(options));
        return embargo(all.toArray(String[]::new));
    }

    private Console embargo(String... arguments) {
        List<String> all = new ArrayList<>(List.of("embargo"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static byte[] item(String uri, String embargo) {
        return """
                {"uri": "%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "1", %s
                 "versioncreated": "2026-03-01T10:00:00Z", "headline": "New harbour for Brest",
                 "body_text": "The harbour of Brest opens on Monday, said its master, Anne Kervella."}
                """.formatted(uri, embargo).getBytes(UTF_8);
    }

    private static List<NinjsArticle> articles(Cluster cluster) throws IOException {
        List<NinjsArticle> articles = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.articles")) {
            articles.add(Json.read(record.value(), NinjsArticle.class));
        }
        return articles;
    }

    private static List<Operation> operations(Cluster cluster) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.operations")) {
            PublicRecords.documented().check(record);
            operations.add(Json.read(record.value(), Operation.class));
        }
        return operations;
    }

    private static Ledger ledger(Cluster cluster) {
        Ledger ledger = new Ledger();
        List.of("wire.articles", "wire.dead-letters", "wire.skipped")
                .forEach(topic -> read(cluster, topic).forEach(ledger::enter));
        read(cluster, "wire.held").forEach(ledger::enterHeld);
        return ledger;
    }

    private static List<String> places(Cluster cluster, String topic) {
        return read(cluster, topic).stream()
                .map(record -> record.topic() + "-" + record.partition() + "@" + record.offset())
                .toList();
    }
}
