package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.words.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tagger with the present data of {@code wire.reference}. It follows the topic in its own thread, builds a new
 * tagger when an import or override is complete, and then replaces the old one.
 */
public final class LiveReference implements Supplier<InstrumentTagger>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReference.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    private final TopicReader reader;
    private final Words words;
    private final ReferenceState state = new ReferenceState();
    private final Set<String> reported = new HashSet<>();
    private volatile InstrumentTagger inUse;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private LiveReference(TopicReader reader, Words words) {
        this.reader = reader;
        this.words = words;
        this.inUse = InstrumentFinder.of(StarterTables.reference(words));
        reader.readToEnd(state::take);
        swap();
        this.thread = new Thread(this::follow, "reference");
    }

    /** Reads the topic to its end, then follows it until closed. */
    public static LiveReference follow(Cluster cluster, String topic, Words words) {
        LiveReference live = new LiveReference(TopicReader.fromBeginning(cluster, topic), words);
        live.thread.setDaemon(true);
        live.thread.start();
        return live;
    }

    @Override
    public InstrumentTagger get() {
        return inUse;
    }

    /** Builds the next tagger, or keeps the present one if that fails. Every article names the version that tagged it. */
    private void swap() {
        try {
            Reference reference = state.reference(words);
            report(state.problems());
            report(reference.unapplied().stream()
                    .map(ruling -> "override without effect, unknown instrument: " + ruling)
                    .toList());
            inUse = InstrumentFinder.of(reference);
            LOG.info("reference data replaced; now using {}", inUse.version());
        } catch (RuntimeException e) {
            LOG.error("cannot use wire.reference; keeping {}", inUse.version(), e);
        }
    }

    private void report(List<String> problems) {
        problems.stream().filter(reported::add).forEach(problem -> LOG.error("{}", problem));
    }

    private void follow() {
        while (!isClosed()) {
            try {
                readOn();
            } catch (KafkaException e) {
                LOG.error("cannot read wire.reference; keeping {} and retrying", inUse.version(), e);
                pause();
            }
        }
        reader.close();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            var unused = closed.await(BACK_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    private void readOn() {
        boolean changed = false;
        for (var record : reader.poll(POLL)) {
            changed |= state.take(record);
        }
        if (changed && !isClosed()) {
            swap();
        } else {
            report(state.problems());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
