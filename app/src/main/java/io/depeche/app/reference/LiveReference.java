package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.enrich.ticker.Tagger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tagger with what {@code wire.reference} holds at the moment. It follows the topic in a thread of its own, builds a
 * new tagger aside when an import or override is complete, and swaps it in whole.
 */
public final class LiveReference implements Supplier<InstrumentTagger>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReference.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final TopicReader reader;
    private final ReferenceState state = new ReferenceState();
    private volatile InstrumentTagger inUse;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;

    private LiveReference(TopicReader reader) {
        this.reader = reader;
        reader.readToEnd(state::take);
        this.inUse = build();
        this.thread = new Thread(this::follow, "reference");
    }

    /** Reads the topic to its end, and follows it from there until closed. */
    public static LiveReference follow(Cluster cluster, String topic) {
        LiveReference live = new LiveReference(TopicReader.fromBeginning(cluster, topic));
        live.thread.setDaemon(true);
        live.thread.start();
        return live;
    }

    @Override
    public InstrumentTagger get() {
        return inUse;
    }

    private InstrumentTagger build() {
        state.problems().forEach(problem -> LOG.error("{}", problem));
        return Tagger.of(state.reference());
    }

    private void follow() {
        while (!closed.get()) {
            try {
                readOn();
            } catch (KafkaException e) {
                // what is in use stays in use, and every article says which version that is
                LOG.error("wire.reference cannot be read, trying again; in use stays {}", inUse.version(), e);
            }
        }
        reader.close();
    }

    private void readOn() {
        boolean changed = false;
        for (var record : reader.poll(POLL)) {
            changed |= state.take(record);
        }
        if (changed && !closed.get()) {
            InstrumentTagger next = build();
            inUse = next;
            LOG.info("reference data in use from now on: {}", next.version());
        }
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
