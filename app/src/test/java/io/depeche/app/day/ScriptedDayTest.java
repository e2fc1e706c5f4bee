package io.depeche.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.command.Console;
import io.depeche.app.crash.Child;
import io.depeche.app.crash.Children;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The scripted day goes through a real broker, once in peace and once with all stages killed ten times. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ScriptedDayTest {
    private static final long SEED = 20260302;
    private static final int MAX_RECORD_BYTES = 16 << 20;
    private static final Duration EMBARGO = Duration.ofSeconds(15);

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    @Test
    void shouldGiveEveryArticleTheStateAndHistoryThatTheScriptExpects() throws Exception {
        play(
                (day, stages, items) -> {
                    for (Item item : items) {
                        day.send(item);
                    }
                },
                this::redriveAllLetters);
    }

    @Test
    void shouldGiveTheSameWhenAllStagesAreKilledInEveryHour() throws Exception {
        Random random = new Random(SEED);
        play(
                (day, stages, items) -> {
                    int victim = random.nextInt(items.size());
                    for (int i = 0; i < items.size(); i++) {
                        day.send(items.get(i));
                        if (i == victim) {
                            day.readFor(Duration.ofMillis(random.nextInt(300)));
                            stages.kill();
                            stages.restart();
                        }
                    }
                },
                (day, broker) -> {});
    }

    /** Sends the items of an hour. */
    @FunctionalInterface
    private interface Hour {
        void send(Day day, Child stages, List<Item> items) throws IOException, InterruptedException;
    }

    /** What happens after the last hour, and changes no article. */
    @FunctionalInterface
    private interface Evening {
        void pass(Day day, String broker) throws IOException;
    }

    private void redriveAllLetters(Day day, String broker) throws IOException {
        int letters = day.letters();
        Console console = Console.in(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", broker, "DEPECHE_DATA_DIR", dir.toString()),
                "dead",
                "redrive",
                "--every",
                "--apply",
                "--by",
                "A. Ruiz",
                "--reason",
                "sent again");
        assertThat(console.exitCode()).as(console.err()).isZero();
        day.awaitLetters(2 * letters);
    }

    private void play(Hour hour, Evening evening) throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "test"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, MAX_RECORD_BYTES)) {
            Cluster cluster = Cluster.at(broker.address(), settings);
            try (Admin admin = cluster.admin()) {
                TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
            }
            Child stages = children.run("stages", dir, broker.address());
            Instant embargo = Instant.now().plus(EMBARGO);
            Script script = new Script(SEED, embargo);
            assertThat(script.size()).isGreaterThanOrEqualTo(300);
            try (Day day = new Day(cluster, settings.topics(), children)) {
                for (int i = 0; i < Script.HOURS; i++) {
                    hour.send(day, stages, script.hour(i));
                    day.awaitEnds();
                }
                day.awaitRelease(embargo);
                day.check(script);

                evening.pass(day, broker.address());
                day.check(script);
            }
            System.out.printf(
                    "scripted day: seed %d, %d items, %d articles%n",
                    SEED, script.size(), script.histories().size());
        }
    }
}
