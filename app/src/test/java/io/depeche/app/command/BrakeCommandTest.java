package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Logged;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.health.Asked;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.model.StageName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stage that meets bug after bug stands, on a real broker, until an operator releases it. */
class BrakeCommandTest {
    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);
    private static final int ITEMS = 40;
    private static final String STATUS = "depeche_brake{stage=\"enrich\"}";

    @TempDir
    Path dir;

    @RegisterExtension
    final Logged logged = Logged.by(Brakes.class);

    private final AtomicBoolean broken = new AtomicBoolean(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release",
                "release enrich",
                "release enrich --reason why",
                "release bogus --reason why --by me",
                "pull enrich"
            })
    void shouldExitWithTwoOnWrongUsage(String arguments) {
        assertThat(brake(arguments.split(" ", -1)).exitCode()).isEqualTo(2);
    }

    @Test
    void shouldStopAStageThatMeetsManyBugsAlsoAfterARestartAndLoseAndDoubleNothing() {
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE", "test",
                "DEPECHE_HTTP", "127.0.0.1:0",
                "DEPECHE_PARTITIONS", "1",
                "DEPECHE_BRAKE", "2/10",
                "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            // given
            assertThat(brake("list").err()).contains("every brake is off");
            List<String> sent = send(cluster, items());

            // when
            try (Running running = new Running(settings, cluster)) {
                awaitRunning(running.stages);
                running.await(() -> running.sample(STATUS) == 1);

                // then
                running.shouldStand();
                assertThat(read(cluster, "wire.dead-letters")).hasSizeBetween(3, ITEMS - 1);
                running.await(() -> brake("list").out().contains("enrich"));
                assertThat(brake("list", "--output", "json").jsonLines())
                        .extracting(row -> row.get("subject").asText() + " "
                                + row.get("by").asText())
                        .containsExactly("enrich test");
            }

            // when: the same again
            int letters = read(cluster, "wire.dead-letters").size();
            try (Running running = new Running(settings, cluster)) {
                // then
                running.await(() -> running.sample(STATUS) == 1);
                running.shouldStand();
                assertThat(logged.lines())
                        .hasSize(2)
                        .allMatch(line -> line.startsWith("ERROR brake on: more than 2 of"));

                // when
                broken.set(false);
                assertThat(brake("release", "enrich", "--reason", "mended", "--by", "A. Ruiz")
                                .err())
                        .contains("released enrich; its processes go on within seconds");

                // then
                running.await(() -> ledger(cluster).accountsFor(sent));
                running.await(() -> running.sample(STATUS) == 0);
                running.await(() -> Asked.get(running.monitoring, "/readyz").status() == 200);
                assertThat(ledger(cluster).doubled()).isEmpty();
                assertThat(read(cluster, "wire.dead-letters")).hasSize(letters);
                assertThat(read(cluster, "wire.articles")).hasSize(ITEMS - letters);
            }
            assertThat(brake("list").err()).contains("every brake is off");
            assertThat(brake("release", "--reason", "again", "--by", "A. Ruiz").err())
                    .contains("nothing to release: every brake is off");
            assertThat(read(cluster, "wire.operations")).hasSize(2).allSatisfy(record -> PublicRecords.documented()
                    .check(record));
        }
    }

    /** The stages with an enrich that is broken, and what watches them, as in {@code run}. */
    private final class Running implements AutoCloseable {
        private final Monitoring monitoring;
        private final Brakes brakes;
        private final RunningStages stages;
        private final KafkaContact contact;

        Running(Settings settings, Cluster cluster) {
            Pipeline pipeline = Pipeline.of(settings);
            monitoring = Monitoring.open(settings, ALL, Set.of("Reuters"));
            brakes = Brakes.follow(cluster, settings, ALL);
            stages = RunningStages.start(
                    settings,
                    cluster,
                    pipeline.with(() -> {
                        if (broken.get()) {
                            throw new IllegalStateException("a bug");
                        }
                        return pipeline.enrich().instruments().get();
                    }),
                    ALL,
                    brakes.counting(monitoring));
            brakes.hold(stages);
            contact = KafkaContact.start(cluster, settings, ALL);
            monitoring.watch(stages, contact, brakes);
        }

        void shouldStand() {
            // the other stages may still be starting
            await(() ->
                    Asked.get(monitoring, "/readyz").json().at("/stages/0/why").isMissingNode());
            Asked ready = Asked.get(monitoring, "/readyz");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().at("/stages/1/why").asText())
                    .startsWith("its brake is on since 2")
                    .endsWith("more than 2 of the last 10 items met a bug");
            assertThat(Asked.get(monitoring, "/livez").status()).isEqualTo(200);
            await(() -> Asked.get(monitoring, "/startupz").status() == 200);
        }

        double sample(String name) {
            return Asked.samples(monitoring).getOrDefault(name, Double.NaN);
        }

        void await(BooleanSupplier condition) {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            stages.close();
            brakes.close();
            contact.close();
            monitoring.close();
        }
    }

    private Console brake(String... arguments) {
        List<String> all = new ArrayList<>(List.of("brake"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static byte[][] items() {
        byte[][] items = new byte[ITEMS][];
        for (int i = 0; i < ITEMS; i++) {
            items[i] = """
                    {"uri": "urn:brake:%d", "type": "text", "pubstatus": "usable", "language": "en", "version": "1",
                     "versioncreated": "2026-03-01T10:00:00Z", "headline": "New harbour for Brest",
                     "body_text": "The harbour of Brest opens on Monday, said its master, Anne Kervella."}
                    """.formatted(i).getBytes(UTF_8);
        }
        return items;
    }

    private static Ledger ledger(Cluster cluster) {
        Ledger ledger = new Ledger();
        List.of("wire.articles", "wire.dead-letters", "wire.skipped")
                .forEach(topic -> read(cluster, topic).forEach(ledger::enter));
        return ledger;
    }
}
