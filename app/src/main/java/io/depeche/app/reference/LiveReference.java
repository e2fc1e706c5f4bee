package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tagger with the present data of {@code wire.reference}. It follows the topic, builds a new tagger when an import or
 * override is complete, and then replaces the old one.
 */
public final class LiveReference implements Supplier<InstrumentTagger>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReference.class);

    private final Present present;
    private final TopicFollower follower;

    private LiveReference(Present present, TopicFollower follower) {
        this.present = present;
        this.follower = follower;
    }

    /** Reads the topic to its end, then follows it until closed. */
    public static LiveReference follow(Cluster cluster, String topic, Words words) {
        Present present = new Present(words);
        return new LiveReference(present, TopicFollower.start(cluster, topic, present));
    }

    @Override
    public InstrumentTagger get() {
        return present.inUse;
    }

    /** The data that the tagger was made from. */
    public Reference reference() {
        return present.reference;
    }

    @Override
    public void close() {
        follower.close();
    }

    /** The data and the tagger that it makes. */
    private static final class Present implements TopicFollower.State {
        private final Words words;
        private final ReferenceState state = new ReferenceState();
        private final Set<String> reported = new HashSet<>();
        private volatile Reference reference;
        private volatile InstrumentTagger inUse;
        private boolean changed = true;

        Present(Words words) {
            this.words = words;
            this.reference = StarterTables.reference(words);
            this.inUse = InstrumentFinder.of(reference);
        }

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            changed |= state.take(record);
        }

        @Override
        public void upToDate() {
            if (changed) {
                swap();
                changed = false;
            } else {
                report(state.problems());
            }
        }

        /** Builds the next tagger, or keeps the present one if that fails. Every article names the version that tagged it. */
        private void swap() {
            try {
                Reference next = state.reference(words);
                report(state.problems());
                report(next.unapplied().stream()
                        .map(ruling -> "override without effect, unknown instrument: " + ruling)
                        .toList());
                inUse = InstrumentFinder.of(next);
                reference = next;
                LOG.info("reference data replaced; now using {}", inUse.version());
            } catch (RuntimeException e) {
                LOG.error("cannot use wire.reference; keeping {}", inUse.version(), e);
            }
        }

        private void report(List<String> problems) {
            problems.stream().filter(reported::add).forEach(problem -> LOG.error("{}", problem));
        }
    }
}
