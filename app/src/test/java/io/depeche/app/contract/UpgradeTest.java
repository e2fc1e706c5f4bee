package io.depeche.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.enrich.EnrichTopology;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an earlier build left on the topics is read by this one: the changelog of its store, and records on the seams that
 * it had not yet got to. Each directory of {@code upgrade} was written by one build and is kept for ever; a build that
 * changes these forms adds the next number: {@code mvn test -pl app -am -Dtest=UpgradeTest -Dupgrade.record=2
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class UpgradeTest {
    private static final Path FIXTURES = Path.of("src/test/resources/upgrade");
    private static final Duration START = Duration.ofMinutes(2);
    private static final String URI = "urn:upgrade:harbour";

    @TempDir
    static Path dir;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0, 16 << 20);
        String number = System.getProperty("upgrade.record");
        if (number != null) {
            record(FIXTURES.resolve(number));
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    static List<Path> builds() throws IOException {
        try (Stream<Path> directories = Files.list(FIXTURES)) {
            return directories.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("builds")
    void shouldRememberTheRevisionsThatAnEarlierBuildRemembered(Path build) throws Exception {
        // given: the changelog of an earlier build's store, and no store
        Settings settings = settings("memory" + build.getFileName());
        Cluster cluster = withTopics(settings);
        String changelog = changelog(settings.topics());
        try (Admin admin = cluster.admin()) {
            NewTopic topic = new NewTopic(changelog, settings.partitions(), (short) 1)
                    .configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get();
        }
        KeptRecord.send(cluster, changelog, KeptRecord.read(build.resolve("revisions.jsonl")));

        // when: the version comes again that it remembers, and a newer one
        Outcomes outcomes;
        try (RawTopic raw = new RawTopic(cluster, settings.topics().raw())) {
            raw.send("feed", item(URI, 1));
            raw.send("feed", item(URI, 2));
            outcomes = run(settings, cluster, raw.sent());
        }

        // then
        assertThat(outcomes.skips()).hasSize(1);
        assertThat(outcomes.articles()).singleElement().satisfies(article -> {
            assertThat(article.uri()).isEqualTo(URI);
            assertThat(article.story().revision()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("builds")
    void shouldGoOnWithWhatAnEarlierBuildLeftBetweenTheStages(Path build) throws Exception {
        // given
        Settings settings = settings("seams" + build.getFileName());
        Cluster cluster = withTopics(settings);
        List<KeptRecord> records = KeptRecord.read(build.resolve("items.jsonl"));
        List<KeptRecord> enriched = KeptRecord.read(build.resolve("enriched.jsonl"));
        KeptRecord.send(cluster, settings.topics().items(), records);
        KeptRecord.send(cluster, settings.topics().enriched(), enriched);
        Set<String> left = new HashSet<>();
        Stream.of(records, enriched).flatMap(List::stream).forEach(record -> left.add(record.raw()));

        // when
        Outcomes outcomes = run(settings, cluster, left);

        // then
        assertThat(outcomes.letters()).isEmpty();
        assertThat(outcomes.articles()).hasSize(2).allSatisfy(article -> assertThat(
                        article.headlines().get(0).value())
                .startsWith("Harbour"));
    }

    @Test
    void shouldKeepTheNamesThatStateAndOffsetsHangOn() throws IOException {
        Topics topics = new Topics("wire");

        assertThat(changelog(topics)).isEqualTo("wire-enrich-enrich-revisions-changelog");
        assertThat(Stream.of(StageName.values()).map(StageName::id)).containsExactly("ingest", "enrich", "sink");
    }

    private static void record(Path build) throws IOException {
        Settings settings = settings("record");
        Cluster cluster = withTopics(settings);
        try (RawTopic raw = new RawTopic(cluster, settings.topics().raw())) {
            List.of(URI, URI + "-before-enrich", URI + "-before-sink").forEach(uri -> raw.send("feed", item(uri, 1)));
            run(settings, cluster, raw.sent());
        }
        Topics topics = settings.topics();
        Files.createDirectories(build);
        KeptRecord.write(build.resolve("revisions.jsonl"), cluster, changelog(topics), URI);
        KeptRecord.write(build.resolve("items.jsonl"), cluster, topics.items(), URI + "-before-enrich");
        KeptRecord.write(build.resolve("enriched.jsonl"), cluster, topics.enriched(), URI + "-before-sink");
    }

    private static Settings settings(String prefix) {
        return SettingsReader.read(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.address(),
                "DEPECHE_TOPIC_PREFIX",
                prefix,
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_DATA_DIR",
                dir.resolve(prefix).toString()));
    }

    private static Cluster withTopics(Settings settings) {
        Cluster cluster = Cluster.of(settings).checked();
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        return cluster;
    }

    private static Outcomes run(Settings settings, Cluster cluster, Set<String> raw) throws IOException {
        try (RunningStages running = RunningStages.start(
                settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {})) {
            running.awaitRunning(START);
            return Outcomes.await(cluster, settings.topics(), raw);
        }
    }

    private static String changelog(Topics topics) {
        return topics.prefix() + "-enrich-" + EnrichTopology.REVISIONS + "-changelog";
    }

    private static byte[] item(String uri, int version) {
        return """
                {"uri": "%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "%d",
                 "versioncreated": "2026-03-01T10:%02d:00Z", "headline": "Harbour opens after storm %d",
                 "body_text": "The harbour of Brest opened again on Monday, said its master, Anne Kervella."}
                """.formatted(uri, version, version, version).getBytes(UTF_8);
    }
}
