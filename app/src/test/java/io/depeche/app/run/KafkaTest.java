package io.depeche.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker that a process runs when it is given none. */
class KafkaTest {
    @TempDir
    Path dir;

    @Test
    void shouldSayThatItRunsABrokerAndHaveTheTopicsAndLeaveItsAddressForOthers() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        List<String> said = new ArrayList<>();

        try (Kafka kafka = Kafka.open(settings, said::add)) {
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("runs its own broker at " + kafka.cluster().bootstrapServers());
            assertThat(Cluster.of(settings).bootstrapServers())
                    .isEqualTo(kafka.cluster().bootstrapServers());
            try (Admin admin = kafka.cluster().admin()) {
                assertThat(TopicPlan.of(admin, TopicSpec.all(settings)).isDone())
                        .isTrue();
            }
        }

        assertThat(settings.brokerAddressFile()).doesNotExist();
        assertThatThrownBy(() -> Cluster.of(settings))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void shouldSayAtOnceThatATopicIsMissing() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));

        try (Kafka kafka = Kafka.open(settings, said -> {})) {
            Cluster cluster = kafka.cluster();

            assertThat(cluster.having(settings.topics().raw())).isEqualTo(cluster);
            assertThatThrownBy(() -> cluster.having("wire.elsewhere"))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("wire.elsewhere; 'depeche topics apply' creates them");
        }
    }

    @Test
    void shouldWaitForATopicThatTheBrokerDoesNotShowYet() throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        TopicFollower.State state = new TopicFollower.State() {
            @Override
            public void take(ConsumerRecord<byte[], byte[]> record) {}

            @Override
            public void upToDate() {}
        };

        try (Kafka kafka = Kafka.open(settings, said -> {});
                Admin admin = kafka.cluster().admin()) {
            CompletableFuture<TopicFollower> follower =
                    CompletableFuture.supplyAsync(() -> TopicFollower.start(kafka.cluster(), "wire.late", state));
            admin.createTopics(List.of(new NewTopic("wire.late", 1, (short) 1)))
                    .all()
                    .get();

            // fails when the follower did not wait
            follower.join().close();
        }
    }

    @Test
    void shouldRefuseASecondBrokerInTheSameDirectoryAndNameTheFirst() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        String raw = settings.topics().raw();

        try (Kafka first = Kafka.open(settings, said -> {})) {
            assertThatThrownBy(() -> Kafka.open(settings, said -> {}))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("another process runs a broker with its data in")
                    .hasMessageContaining(
                            "KAFKA_BOOTSTRAP_SERVERS=" + first.cluster().bootstrapServers());
            // the first goes on
            try (RawSender sender = new RawSender(first.cluster(), raw, "")) {
                sender.send(new byte[] {1}, at -> {});
                sender.flush();
            }
        }
    }

    @Test
    void shouldKeepItsDataAcrossARestart() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        String raw = settings.topics().raw();
        byte[] item = "kept".getBytes(StandardCharsets.UTF_8);

        try (Kafka kafka = Kafka.open(settings, said -> {});
                RawSender sender = new RawSender(kafka.cluster(), raw, "")) {
            sender.send(item, at -> {});
        }

        try (Kafka kafka = Kafka.open(settings, said -> {});
                TopicReader reader = TopicReader.fromBeginning(kafka.cluster(), raw)) {
            assertThat(reader.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo(item));
        }
    }
}
