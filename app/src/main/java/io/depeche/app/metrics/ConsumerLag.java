package io.depeche.app.metrics;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The distance of a stage's consumers from the ends of their partitions, as the consumers' own metrics report it. */
final class ConsumerLag {
    private static final String GROUP = "consumer-fetch-manager-metrics";

    private ConsumerLag() {}

    /** The lag in records, summed over the partitions; 0 when none is assigned or none was fetched from yet. */
    static double of(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(metric -> isLag(metric.getKey()))
                .map(metric -> metric.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .sum();
    }

    /** Excludes the restore consumer: it reads the stores' changelogs, not items. */
    private static boolean isLag(MetricName name) {
        String client = name.tags().getOrDefault("client-id", "");
        return name.group().equals(GROUP)
                && name.name().equals("records-lag")
                && name.tags().containsKey("partition")
                && !client.endsWith("-restore-consumer");
    }
}
