package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stages, each a process of its own, are killed in mid-stream again and again under a steady load. */
class CrashTest {
    private static final long SEED = 20240314;
    private static final int KILLS = 20;

    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    private final Map<String, List<Duration>> recoveries = new TreeMap<>();
    private final List<Child> stages = new ArrayList<>();

    @Test
    void shouldLoseAndDoubleNothingWhenStagesAreKilledInMidStream() throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "test"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, BrokerProcess.MAX_RECORD_BYTES)) {
            Cluster cluster = Cluster.at(broker.address(), settings);
            try (Admin admin = cluster.admin()) {
                TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
            }
            for (StageName stage : StageName.values()) {
                stages.add(children.run(stage.id(), dir, broker.address(), stage.id()));
            }
            try (Subscriber subscriber = new Subscriber(cluster, settings.topics(), children)) {
                Load load = Load.start(cluster, settings.topics().raw());
                try (load) {
                    killAgainAndAgain(subscriber, load);
                }
                int sent = new Bookkeeping(cluster, settings.topics()).check(load.acknowledged(), subscriber);
                assertThat(load.failures()).isEmpty();
                assertThat(load.acknowledged()).hasSize(sent);
                System.out.printf("crash: seed %d, %d kills, %d items, 0 lost, 0 doubled%n", SEED, KILLS, sent);
                recoveries.forEach((stage, times) -> System.out.printf(
                        "crash: %s killed, articles on all partitions again: %s%n", stage, new Durations(times)));
            }
        }
    }

    private void killAgainAndAgain(Subscriber subscriber, Load load) throws Exception {
        Random random = new Random(SEED);
        subscriber.awaitFlow(load.now(), ALL);
        for (int kill = 0; kill < KILLS; kill++) {
            Child victim = stages.get(random.nextInt(stages.size()));
            subscriber.readFor(Duration.ofMillis(random.nextInt(1500)));
            long began = System.nanoTime();
            Instant killed = load.now();
            victim.kill();
            victim.restart();
            subscriber.awaitFlow(killed, ALL);
            recoveries
                    .computeIfAbsent(victim.name(), name -> new ArrayList<>())
                    .add(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
