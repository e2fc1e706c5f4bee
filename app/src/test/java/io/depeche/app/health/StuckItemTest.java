package io.depeche.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.app.Logged;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.DemoItems;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One item takes for ever in a stage on a real broker. */
class StuckItemTest {
    /** No shorter than the timeout of Surefire's fork, which alone ends a hang. */
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);

    @TempDir
    Path dir;

    @RegisterExtension
    final Logged logged = Logged.by(StuckItems.class);

    @Test
    void shouldNameTheItemThatAStageIsStuckOnAndLiveAgainWhenItIsDone() throws IOException {
        // given: enrich waits for something with its first item
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_HTTP",
                "127.0.0.1:0",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_STUCK_AFTER",
                "1s",
                "DEPECHE_DATA_DIR",
                dir.toString()));
        CountDownLatch done = new CountDownLatch(1);
        Pipeline pipeline = Pipeline.of(settings);
        Pipeline waiting = pipeline.with(() -> {
            awaitQuietly(done);
            return pipeline.enrich().instruments().get();
        });
        try (Monitoring monitoring = Monitoring.open(settings, ALL, Set.of("Reuters"));
                Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = RunningStages.start(settings, kafka.cluster(), waiting, ALL, monitoring);
                KafkaContact contact = KafkaContact.start(kafka.cluster(), settings, ALL);
                Brakes brakes = Brakes.follow(kafka.cluster(), settings, ALL)) {
            monitoring.watch(running, contact, brakes);
            running.awaitRunning(AS_LONG_AS_IT_TAKES);
            assertThat(Asked.get(monitoring, "/startupz").status()).isEqualTo(200);

            // when
            try (RawSender sender =
                    new RawSender(kafka.cluster(), settings.topics().raw(), "")) {
                sender.send(DemoItems.all().get(0).bytes(), at -> {});
                sender.send(DemoItems.all().get(0).bytes(), at -> {});
                sender.send(DemoItems.all().get(0).bytes(), at -> {});
            }
            awaitStatus(monitoring, "/livez", 503);

            // then
            JsonNode enrich = Asked.get(monitoring, "/readyz").json().at("/stages/1");
            assertThat(enrich.get("up").asBoolean()).isFalse();
            assertThat(enrich.at("/item/record").asText()).matches("wire\\.items-\\d@0");
            assertThat(enrich.get("why").asText())
                    .startsWith("it is stuck on " + enrich.at("/item/record").asText() + ", in work since ");
            assertThat(Asked.get(monitoring, "/livez").json().at("/stages/0/up").asBoolean())
                    .isTrue();
            assertThat(Asked.samples(monitoring).get("depeche_item_in_work_seconds{stage=\"enrich\"}"))
                    .isGreaterThan(1);

            // then: what is fetched but not finished counts as not done
            awaitSample(monitoring, "depeche_backlog{stage=\"enrich\"}", backlog -> backlog >= 3);
            awaitSample(monitoring, "depeche_consumer_lag{stage=\"enrich\"}", lag -> lag == 0);

            // when
            awaitLines(1);
            done.countDown();

            // then
            awaitLines(2);
            awaitStatus(monitoring, "/livez", 200);
            awaitStatus(monitoring, "/readyz", 200);
            awaitSample(monitoring, "depeche_backlog{stage=\"enrich\"}", backlog -> backlog == 0);
            assertThat(logged.lines())
                    .extracting(line -> line.replaceAll("@.*", "@…"))
                    .containsExactly(
                            "ERROR it is stuck on wire.items-0@…",
                            "INFO stuck no more stage=enrich record=wire.items-0@…");
        }
    }

    /** The log follows the health within a second. */
    private void awaitLines(int count) {
        while (logged.lines().size() < count) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitSample(Monitoring monitoring, String name, DoublePredicate expected) {
        while (!expected.test(Asked.samples(monitoring).getOrDefault(name, Double.NaN))) {
            Thread.onSpinWait();
        }
    }

    private static void awaitStatus(Monitoring monitoring, String path, int status) {
        while (Asked.get(monitoring, path).status() != status) {
            Thread.onSpinWait();
        }
    }
}
