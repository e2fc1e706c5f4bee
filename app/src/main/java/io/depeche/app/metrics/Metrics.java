package io.depeche.app.metrics;

import io.depeche.app.contact.KafkaContact;
import io.depeche.app.pipeline.Version;
import io.depeche.model.StageName;
import io.depeche.stream.OutcomeListener;
import io.depeche.stream.work.Work;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams.State;

/** The metrics of this process in the text format of Prometheus; {@code docs/metrics.md} explains each. */
public final class Metrics implements AutoCloseable {
    /** The content type of {@link #scrape}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<StageName, StageMetrics> stages = new EnumMap<>(StageName.class);
    private volatile Map<StageName, State> states = Map.of();
    private volatile Function<StageName, Map<MetricName, ? extends Metric>> clients = name -> Map.of();

    /**
     * Metrics of these stages.
     *
     * @param providers those that metrics name
     * @param dataDir where the stores are
     */
    public Metrics(Collection<StageName> names, Collection<String> providers, Path dataDir) {
        Providers known = new Providers(providers);
        names.forEach(name -> {
            stages.put(name, new StageMetrics(registry, name, known, Clock.systemUTC()));
            registerStates(name);
        });
        Gauge.builder(MetricNames.BUILD_INFO, () -> 1)
                .description("The running version; always 1.")
                .tag(MetricNames.VERSION, Version.number())
                .register(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        new DiskSpaceMetrics(dataDir.toAbsolutePath().toFile()))
                .forEach(metrics -> metrics.bindTo(registry));
        collections.bindTo(registry);
    }

    private void registerStates(StageName name) {
        for (State state : State.values()) {
            Gauge.builder(MetricNames.STREAM_STATE, () -> states.get(name) == state ? 1 : 0)
                    .description("1 for the stage's current state, 0 for the others.")
                    .tag(MetricNames.STAGE, name.id())
                    .tag(MetricNames.STATE, state.name())
                    .register(registry);
        }
    }

    /** The counter of outcomes for a stage. */
    public OutcomeListener of(StageName stage) {
        return metrics(stage);
    }

    /** The record that a stage has worked on for the longest time; empty when it works on none. */
    public Optional<Work> inWork(StageName stage) {
        return metrics(stage).inWork();
    }

    private StageMetrics metrics(StageName stage) {
        return Objects.requireNonNull(stages.get(stage), "one of the stages that this was made for");
    }

    /**
     * Starts to measure what the stages have yet to do, and whether Kafka is there.
     *
     * @param clients returns the metrics of a stage's Kafka clients
     * @param kafka what Kafka answers
     * @param brake whether a stage's brake is on
     */
    public void measure(
            Function<StageName, Map<MetricName, ? extends Metric>> clients,
            KafkaContact kafka,
            Predicate<StageName> brake) {
        this.clients = clients;
        stages.keySet().forEach(name -> {
            Gauge.builder(MetricNames.CONSUMER_LAG, () -> ConsumerLag.of(clients.apply(name)))
                    .description("Records that this process has not fetched yet.")
                    .tag(MetricNames.STAGE, name.id())
                    .register(registry);
            Gauge.builder(MetricNames.BACKLOG, () -> kafka.backlog(name).orElse(null))
                    .description("Records that the stage's processes have not finished.")
                    .tag(MetricNames.STAGE, name.id())
                    .register(registry);
            for (StreamsFigure figure : StreamsFigure.values()) {
                Gauge.builder(figure.metric(), () -> figure.in(clients.apply(name)))
                        .description(figure.description())
                        .tag(MetricNames.STAGE, name.id())
                        .register(registry);
            }
            Gauge.builder(MetricNames.BRAKE, () -> brake.test(name) ? 1 : 0)
                    .description("1 while the stage stands because it met too many bugs.")
                    .tag(MetricNames.STAGE, name.id())
                    .register(registry);
        });
        Gauge.builder(MetricNames.KAFKA_UNREACHABLE, () -> secondsSince(kafka.silentSince()))
                .description("How long Kafka has not answered; 0 while it does.")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double secondsSince(Optional<Instant> time) {
        return time.map(since -> Duration.between(since, Instant.now()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /**
     * All metrics in Prometheus' text format.
     *
     * @param now the stages' states at one moment, so that exactly one of each is 1
     */
    public synchronized String scrape(Map<StageName, State> now) {
        states = Map.copyOf(now);
        return registry.scrape();
    }

    /**
     * The same as numbers, for those who compute with them.
     *
     * @param now the stages' states
     */
    public List<StageCounts> counts(Map<StageName, State> now) {
        return stages.entrySet().stream()
                .map(stage -> stage.getValue()
                        .counts(
                                now.getOrDefault(stage.getKey(), State.CREATED),
                                ConsumerLag.of(clients.apply(stage.getKey()))))
                .toList();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
