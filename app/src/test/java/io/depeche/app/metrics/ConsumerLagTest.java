package io.depeche.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {
    private final Map<MetricName, Metric> metrics = new HashMap<>();

    @Test
    void shouldBeNothingWhenNoPartitionIsAssigned() {
        assertThat(ConsumerLag.of(metrics)).isZero();
    }

    @Test
    void shouldSumThePartitionsThatWereFetchedFrom() {
        lag("app-1-consumer", "0", 3.0);
        lag("app-1-consumer", "1", Double.NaN);
        lag("app-2-consumer", "2", 4.0);

        assertThat(ConsumerLag.of(metrics)).isEqualTo(7);
    }

    @Test
    void shouldLeaveOutWhatStoresHaveYetToRestore() {
        lag("app-1-restore-consumer", "0", 1_000.0);

        assertThat(ConsumerLag.of(metrics)).isZero();
    }

    private void lag(String client, String partition, double value) {
        MetricName name = new MetricName(
                "records-lag",
                "consumer-fetch-manager-metrics",
                "",
                Map.of("client-id", client, "topic", "wire.items", "partition", partition));
        metrics.put(name, new Fixed(name, value));
    }

    private record Fixed(MetricName metricName, Object metricValue) implements Metric {}
}
