package io.depeche.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StagePropertiesTest {
    @Test
    void shouldAskForExactlyOnceWithShortTransactions() {
        Properties properties = properties(true, Map.of());

        assertThat(properties)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("commit.interval.ms", "100")
                .containsEntry("poll.ms", "20")
                .containsEntry("producer.transaction.timeout.ms", "10000")
                .containsEntry("main.consumer.session.timeout.ms", "10000")
                .containsEntry("main.consumer.group.instance.id", "wire-enrich-host-1")
                .containsEntry("ensure.explicit.internal.resource.naming", "true");
        assertThat(new StreamsConfig(properties).getString("processing.guarantee"))
                .isEqualTo("exactly_once_v2");
    }

    @Test
    void shouldLeaveTransactionsOutUnderAtLeastOnce() {
        assertThat(properties(false, Map.of()))
                .containsEntry("processing.guarantee", "at_least_once")
                .doesNotContainKey("producer.transaction.timeout.ms");
    }

    @Test
    void shouldLetTheOperatorsClientSettingsWin() {
        Properties properties = properties(true, Map.of("producer.linger.ms", "5", "sasl.mechanism", "PLAIN"));

        assertThat(properties).containsEntry("producer.linger.ms", "5").containsEntry("sasl.mechanism", "PLAIN");
    }

    @Test
    void shouldLetTheOperatorWinAlsoWithAWiderPrefixThanOurs() {
        StreamsConfig config = new StreamsConfig(properties(
                true,
                Map.of(
                        "session.timeout.ms", "45000",
                        "consumer.heartbeat.interval.ms", "9000",
                        "compression.type", "zstd",
                        "max.poll.records", "7")));

        assertThat(config.getMainConsumerConfigs("g", "c", 0))
                .containsEntry("session.timeout.ms", "45000")
                .containsEntry("heartbeat.interval.ms", "9000")
                .containsEntry("max.poll.records", "7");
        assertThat(config.getProducerConfigs("c")).containsEntry("compression.type", "zstd");
    }

    @Test
    void shouldLetRecordsWaitForEachOtherOnlyWhereTheyWaitForACommit() {
        // when / then
        assertThat(properties(true, Map.of())).containsEntry("producer.linger.ms", "100");
        assertThat(properties(false, Map.of())).containsEntry("producer.linger.ms", "0");
    }

    private static Properties properties(boolean exactlyOnce, Map<String, String> clients) {
        Map<String, String> all = new HashMap<>(clients);
        all.put("bootstrap.servers", "kafka:9092");
        return new StageProperties(
                        "wire-enrich",
                        "enrich",
                        "host-1",
                        1,
                        exactlyOnce,
                        Duration.ofMillis(20),
                        Path.of("data"),
                        "wire.dead-letters",
                        1 << 20,
                        all,
                        OutcomeListener.NONE)
                .toProperties();
    }
}
