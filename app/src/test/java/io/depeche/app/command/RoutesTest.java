package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes of a user on a real broker with the real stages. */
class RoutesTest {
    private static final String ROUTES = """
            source: own
            licence: CC0-1.0
            version: "1"
            routes:
              - topic: desk.harbours
                when: {subject: medtop:20000763}
                examples:
                  - {article: {subject: medtop:20000763}, goes: true}
                  - {article: {subject: medtop:1}, goes: false}
            """;

    @TempDir
    Path dir;

    @BeforeEach
    void writeRoutes() throws IOException {
        Files.createDirectories(dir.resolve("knowledge/routes"));
        Files.writeString(dir.resolve("knowledge/routes/desk.yaml"), ROUTES);
    }

    @Test
    void shouldRefuseARouteToAMissingTopicAndCreateItByTheCommand() {
        try (Kafka kafka = Kafka.open(settings(Map.of()), announcement -> {})) {
            // given a cluster that has all topics but that of the route
            Map<String, String> environment = environment(Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    kafka.cluster().bootstrapServers(),
                    "DEPECHE_KNOWLEDGE_DIR",
                    dir.resolve("knowledge").toString()));
            Settings settings = SettingsReader.read(environment);
            assertThatThrownBy(() -> Kafka.open(settings, announcement -> {}))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageEndingWith(
                            ": desk.harbours; 'depeche topics apply' creates them, unless this user of Kafka may not see them");

            // when
            Console plan = Console.in(environment, "topics", "plan");
            Console apply = Console.in(environment, "topics", "apply");

            // then
            assertThat(plan.out()).contains("create  desk.harbours  partitions=4");
            assertThat(apply.exitCode()).as(apply.err()).isZero();
            Kafka.open(settings, announcement -> {}).close();
        }
    }

    @Test
    void shouldRefuseARouteToATopicOfTheProgramItself() throws IOException {
        // given
        Files.writeString(dir.resolve("knowledge/routes/desk.yaml"), ROUTES.replace("desk.harbours", "wire.raw"));

        // when
        Console plan = Console.in(environment(Map.of("DEPECHE_KNOWLEDGE_DIR", dir + "/knowledge")), "topics", "plan");

        // then
        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.err()).contains("a route names wire.raw, which is one of Dépêche's own topics");
    }

    @Test
    void shouldSendWhatFitsAndWithdrawWhatDoesNotFitAnyMore() throws IOException {
        Settings settings = settings(Map.of("DEPECHE_KNOWLEDGE_DIR", dir + "/knowledge"));
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = start(settings, kafka.cluster())) {
            awaitRunning(running);

            // when
            send(kafka.cluster(), item("urn:a", 1, "20000763"), item("urn:b", 1, "20000344"));
            send(kafka.cluster(), item("urn:b", 2, "20000763"), item("urn:a", 2, "20000344"));

            // then
            assertThat(states(kafka.cluster(), 3))
                    .containsExactlyInAnyOrder("urn:a 1 usable", "urn:a 2 canceled", "urn:b 2 usable");
        }
    }

    private static RunningStages start(Settings settings, Cluster cluster) {
        return RunningStages.start(
                settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {});
    }

    private Settings settings(Map<String, String> further) {
        return SettingsReader.read(environment(further));
    }

    private Map<String, String> environment(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(further);
        all.put("DEPECHE_INSTANCE", "test");
        all.put("DEPECHE_DATA_DIR", dir.toString());
        return all;
    }

    private static byte[] item(String uri, int version, String subject) {
        return """
                {"uri": "%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "%d",
                 "versioncreated": "2026-03-01T1%d:00:00Z", "headline": "New harbour for Brest",
                 "subject": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/%s", "name": "transport"}],
                 "body_text": "The harbour of Brest opens on Monday, said its master, Anne Kervella."}
                """.formatted(uri, version, version, subject).getBytes(UTF_8);
    }

    /** Uri, revision and status of each record of the route, once there are that many. */
    private static List<String> states(Cluster cluster, int records) throws IOException {
        List<ConsumerRecord<byte[], byte[]>> read = List.of();
        while (read.size() < records) {
            read = read(cluster, "desk.harbours");
        }
        List<String> states = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read) {
            NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
            assertThat(new String(record.key(), UTF_8)).isEqualTo(article.uri());
            states.add(article.uri() + " " + article.version() + " "
                    + article.pubStatus().code());
        }
        return states;
    }
}
