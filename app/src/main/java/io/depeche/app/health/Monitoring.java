package io.depeche.app.health;

import com.sun.net.httpserver.HttpHandler;
import io.depeche.app.brake.Brakes;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.health.HttpPages.Page;
import io.depeche.app.metrics.Metrics;
import io.depeche.app.metrics.StageCounts;
import io.depeche.app.run.RunningStages;
import io.depeche.app.run.StageObserver;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import io.depeche.stream.OutcomeListener;
import io.depeche.stream.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Watches the stages of this process, and serves {@code /startupz}, {@code /livez}, {@code /readyz} and {@code /metrics} unless
 * that is off.
 */
public final class Monitoring implements StageObserver, AutoCloseable {
    private final StageStates states;
    private final Metrics metrics;
    private final StuckItems stuck;
    private final Optional<HttpPages> pages;
    private volatile Optional<KafkaContact> contact = Optional.empty();
    private volatile Optional<Brakes> brakes = Optional.empty();

    private Monitoring(Settings settings, Set<StageName> names, Set<String> providers) {
        this.metrics = new Metrics(names, providers, settings.dataDir());
        this.states = new StageStates(names, Clock.systemUTC(), settings.stuckAfter(), new Signs());
        this.pages = settings.http()
                .map(address -> HttpPages.open(
                        address,
                        Map.of(
                                "/startupz", () -> page(states.started()),
                                "/livez", () -> page(states.live()),
                                "/readyz", () -> page(states.ready()),
                                "/metrics",
                                        () -> new Page(200, Metrics.CONTENT_TYPE, metrics.scrape(states.current())))));
        this.stuck = StuckItems.watch(states);
    }

    /**
     * Starts to watch and to serve, before the stages start.
     *
     * @param providers those that metrics name
     * @throws CommandFailed when the address is in use or not available
     */
    public static Monitoring open(Settings settings, Set<StageName> names, Set<String> providers) {
        return new Monitoring(settings, names, providers);
    }

    /** Its address, {@code http://host:port}; empty when it serves nothing. */
    public Optional<String> address() {
        return pages.map(HttpPages::address).map(at -> {
            String host = at.getAddress().getHostAddress();
            return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
        });
    }

    /** Serves {@code others} at all other paths from now on, if it serves any; they answer on threads of their own. */
    public void serve(HttpHandler others) {
        pages.ifPresent(opened -> opened.hand(others));
    }

    /** What the stages of this process have done so far. */
    public List<StageCounts> counts() {
        return metrics.counts(states.current());
    }

    /** From now on, looks at what these stages' clients measure, at what Kafka answers, and at the brakes. */
    public void watch(RunningStages running, KafkaContact kafka, Brakes pulled) {
        contact = Optional.of(kafka);
        brakes = Optional.of(pulled);
        metrics.measure(running::clientMetrics, kafka, name -> pulled.of(name).isPresent());
    }

    /** What can be seen now. */
    private final class Signs implements StageSigns {
        @Override
        public Optional<Work> work(StageName stage) {
            return metrics.inWork(stage);
        }

        @Override
        public Optional<Operation> brake(StageName stage) {
            return brakes.flatMap(all -> all.of(stage));
        }

        @Override
        public Optional<Instant> kafkaSilentSince() {
            return contact.flatMap(KafkaContact::silentSince);
        }
    }

    @Override
    public void changed(StageName stage, State state) {
        states.changed(stage, state);
    }

    @Override
    public OutcomeListener outcomes(StageName stage) {
        return metrics.of(stage);
    }

    /** Stops serving. */
    @Override
    public void close() {
        stuck.close();
        pages.ifPresent(HttpPages::close);
        metrics.close();
    }

    private static Page page(Health health) {
        return new Page(health.isUp() ? 200 : 503, "application/json", Json.line(health) + "\n");
    }
}
