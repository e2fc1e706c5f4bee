package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of one stage share its partitions; one is killed and never comes back. */
class NeighbourTest {
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3);

    private static final Duration PACE = Duration.ofMillis(10);

    private static final String GROUP = "wire-enrich";

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    @Test
    void shouldTakeOverThePartitionsOfAKilledNeighbour() throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "test"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, BrokerProcess.MAX_RECORD_BYTES)) {
            Cluster cluster = Cluster.at(broker.address(), settings);
            try (Admin admin = cluster.admin();
                    Recorder recorder = recorder(admin, cluster, settings)) {
                // given: the partitions of enrich are shared by two processes
                children.run("others", dir, broker.address(), "ingest", "sink");
                children.run("survivor", dir, broker.address(), "enrich");
                Child victim = children.run("victim", dir, broker.address(), "enrich");
                Load load = Load.start(cluster, settings.topics().raw(), PACE);
                try (load) {
                    readUntil(recorder, () -> shares(admin).size() == 2);
                    Instant shared = load.now();
                    readUntil(recorder, () -> recorder.flows(shared, ALL));

                    // when
                    Set<Integer> kept = survivorsShare(admin);
                    long began = System.nanoTime();
                    Instant killed = load.now();
                    victim.kill();

                    // then
                    readUntil(recorder, () -> recorder.flows(killed, kept));
                    Duration survivors = Duration.ofNanos(System.nanoTime() - began);
                    readUntil(recorder, () -> recorder.flows(killed, ALL));
                    Duration victims = Duration.ofNanos(System.nanoTime() - began);
                    System.out.printf(
                            "neighbour killed: articles again on the partitions of the survivor after %.1f s, on all after %.1f s%n",
                            survivors.toMillis() / 1e3, victims.toMillis() / 1e3);
                }
                Proof proof = Proof.of(cluster, settings.topics(), load, recorder, this::checkThatAllRun);
                assertThat(proof.anomalies()).isEmpty();
            }
        }
    }

    private static Recorder recorder(Admin admin, Cluster cluster, Settings settings) {
        TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        return new Recorder(cluster, settings.topics());
    }

    private void readUntil(Recorder recorder, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            checkThatAllRun();
            recorder.read();
        }
    }

    private void checkThatAllRun() {
        assertThat(children.ended()).as("processes that ended by themselves").isEmpty();
    }

    /** The partitions of each process of enrich that has any. */
    private static Map<String, Set<Integer>> shares(Admin admin) {
        var group = Objects.requireNonNull(
                admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP));
        try {
            return group.get().members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .collect(Collectors.toMap(
                            member -> member.groupInstanceId().orElseThrow(), NeighbourTest::partitions));
        } catch (ExecutionException e) {
            // there is no group before the first process has joined it
            assertThat(e).hasCauseInstanceOf(GroupIdNotFoundException.class);
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the group", e);
        }
    }

    private static Set<Integer> survivorsShare(Admin admin) {
        return shares(admin).entrySet().stream()
                .filter(share -> share.getKey().contains("survivor"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Set<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }
}
