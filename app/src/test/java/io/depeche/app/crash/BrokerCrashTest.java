package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed in mid-stream and comes back on its data; nobody touches the stages. */
class BrokerCrashTest {
    private static final long SEED = 20240315;
    private static final List<Duration> OUTAGES = List.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(20));

    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    private final List<Duration> recoveries = new ArrayList<>();

    @Test
    void shouldLoseAndDoubleNothingWhenTheBrokerIsKilledInMidStream() throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "test"));
        int port = freePort();
        Child broker = children.broker(dir, port);
        Cluster cluster = Cluster.at("127.0.0.1:" + port, settings);
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        children.run("stages", dir, cluster.bootstrapServers());
        try (Subscriber subscriber = new Subscriber(cluster, settings.topics(), children)) {
            Load load = Load.start(cluster, settings.topics().raw());
            try (load) {
                killAgainAndAgain(broker, subscriber, load);
            }
            int sent = new Bookkeeping(cluster, settings.topics()).check(load.acknowledged(), subscriber);
            assertThat(load.failures()).isEmpty();
            assertThat(children.ended()).isEmpty();
            System.out.printf(
                    "broker crash: seed %d, outages of %s, %d items, 0 lost, 0 doubled; from its start, articles on all partitions again: %s%n",
                    SEED, OUTAGES, sent, new Durations(recoveries));
        }
    }

    private void killAgainAndAgain(Child broker, Subscriber subscriber, Load load) throws Exception {
        Random random = new Random(SEED);
        subscriber.awaitFlow(load.now(), ALL);
        for (Duration outage : OUTAGES) {
            subscriber.readFor(Duration.ofMillis(random.nextInt(1500)));
            broker.kill();
            subscriber.readFor(outage);
            long began = System.nanoTime();
            Instant back = load.now();
            broker.restart();
            subscriber.awaitFlow(back, ALL);
            recoveries.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(children.ended()).isEmpty();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
