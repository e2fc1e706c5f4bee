package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Logged;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.health.Asked;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Kafka is gone for a while, and everybody can see it. */
class OutageTest {
    /** No shorter than the timeout of Surefire's fork, which alone ends a hang. */
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    @RegisterExtension
    final Logged logged = Logged.by(KafkaContact.class);

    @Test
    void shouldBeUnreadyAndSaySinceWhenKafkaIsGoneAndReadyWhenItIsBack() throws Exception {
        // given
        int port = Ports.free();
        Child broker = children.broker(dir, port);
        Settings settings = SettingsReader.read(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port,
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_HTTP",
                "127.0.0.1:0",
                "DEPECHE_DATA_DIR",
                dir.toString()));
        Cluster cluster = Cluster.of(settings);
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        try (Monitoring monitoring = Monitoring.open(settings, ALL, Set.of("Reuters"));
                RunningStages running = RunningStages.start(settings, cluster, Pipeline.of(settings), ALL, monitoring);
                KafkaContact contact = KafkaContact.start(cluster, settings, ALL);
                Brakes brakes = Brakes.follow(cluster, settings, ALL)) {
            monitoring.watch(running, contact, brakes);
            running.awaitRunning(AS_LONG_AS_IT_TAKES);
            awaitReady(monitoring, 200);

            // when
            broker.kill();
            awaitReady(monitoring, 503);

            // then
            Asked ready = Asked.get(monitoring, "/readyz");
            String since = ready.json().at("/kafka/silentSince").asText();
            assertThat(ready.json().at("/stages/1/why").asText()).isEqualTo("Kafka has not answered since " + since);
            assertThat(Asked.get(monitoring, "/livez").status()).isEqualTo(200);
            assertThat(Asked.samples(monitoring).get("depeche_kafka_unreachable_seconds"))
                    .isPositive();

            // when
            broker.restart();
            awaitReady(monitoring, 200);

            // then
            assertThat(Asked.samples(monitoring)).containsEntry("depeche_kafka_unreachable_seconds", 0.0);
            assertThat(logged.lines()).hasSize(2);
            assertThat(logged.lines().get(0))
                    .startsWith("WARN Kafka at 127.0.0.1:" + port + " does not answer")
                    .endsWith("since=" + since);
            assertThat(logged.lines().get(1)).startsWith("INFO Kafka at 127.0.0.1:" + port + " answers again");
        }
    }

    private static void awaitReady(Monitoring monitoring, int status) {
        while (Asked.get(monitoring, "/readyz").status() != status) {
            Thread.onSpinWait();
        }
    }
}
