package io.depeche.app.metrics;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** The few of some five hundred metrics of Kafka Streams and its clients that we pass on, one number for each stage. */
enum StreamsFigure {
    ALIVE_THREADS(
            MetricNames.STREAMS_ALIVE_THREADS,
            "stream-metrics",
            "alive-stream-threads",
            Of.SUM,
            1,
            "Threads that live."),
    FAILED_THREADS(
            MetricNames.STREAMS_FAILED_THREADS,
            "stream-metrics",
            "failed-stream-threads",
            Of.SUM,
            1,
            "Threads that failed since the start."),
    PROCESS_LATENCY(
            MetricNames.STREAMS_PROCESS_LATENCY,
            "stream-thread-metrics",
            "process-latency-max",
            Of.MAX,
            0.001,
            "The longest time for one record in the last half minute."),
    COMMIT_LATENCY(
            MetricNames.STREAMS_COMMIT_LATENCY,
            "stream-thread-metrics",
            "commit-latency-max",
            Of.MAX,
            0.001,
            "The longest time for one commit in the last half minute."),
    POLL_AGE(
            MetricNames.STREAMS_POLL_AGE,
            "consumer-metrics",
            "last-poll-seconds-ago",
            Of.MAX,
            1,
            "Time since the thread that waits longest has asked for records."),
    REBALANCES(
            MetricNames.STREAMS_REBALANCES,
            "consumer-coordinator-metrics",
            "rebalance-total",
            Of.SUM,
            1,
            "Rebalances since the start."),
    RESTORE_REMAINING(
            MetricNames.STREAMS_RESTORE_REMAINING,
            "stream-task-metrics",
            "restore-remaining-records-total",
            Of.SUM,
            1,
            "Records that stores have yet to restore."),
    DROPPED(
            MetricNames.STREAMS_DROPPED,
            "stream-task-metrics",
            "dropped-records-total",
            Of.SUM,
            1,
            "Records that Kafka Streams dropped since the start."),
    STORE_BYTES(
            MetricNames.STREAMS_STORE_BYTES,
            "stream-state-metrics",
            "total-sst-files-size",
            Of.SUM,
            1,
            "Size of the stores on disk.");

    /** How the numbers of threads, tasks and stores become one. */
    private enum Of {
        SUM,
        MAX
    }

    private final String metric;
    private final String group;
    private final String name;
    private final Of of;
    private final double factor;
    private final String description;

    StreamsFigure(String metric, String group, String name, Of of, double factor, String description) {
        this.metric = metric;
        this.group = group;
        this.name = name;
        this.of = of;
        this.factor = factor;
        this.description = description;
    }

    /** Our name of it. */
    String metric() {
        return metric;
    }

    String description() {
        return description;
    }

    /** The number, from what a stage's clients measure. */
    double in(Map<MetricName, ? extends Metric> metrics) {
        DoubleStream values = metrics.entrySet().stream()
                .filter(entry -> isMeant(entry.getKey()))
                .map(entry -> entry.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue() * factor)
                .filter(Double::isFinite);
        return of == Of.SUM ? values.sum() : values.max().orElse(Double.NaN);
    }

    /** Restoring has consumers of its own, which have nothing to do most of the time. */
    private boolean isMeant(MetricName candidate) {
        return candidate.group().equals(group)
                && candidate.name().equals(name)
                && !candidate.tags().getOrDefault("client-id", "").endsWith("-restore-consumer");
    }
}
