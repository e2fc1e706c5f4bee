package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Skipped;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.words.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
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

    /** Reads the topic to its end, then follows it until closed. It merges imports at each start. */
    public static LiveReference follow(Cluster cluster, String topic, Words words) {
        return follow(cluster, topic, words, Optional.empty());
    }

    /** The same, with tables that an earlier start compiled from the same imports, where the data directory has some. */
    public static LiveReference follow(Cluster cluster, Settings settings, Words words) {
        return follow(cluster, settings.topics().reference(), words, CompiledFiles.of(settings));
    }

    static LiveReference follow(Cluster cluster, String topic, Words words, Optional<CompiledFiles> files) {
        Optional<Compiled> compiled = files.flatMap(CompiledFiles::newest);
        Present present = new Present(words, files, compiled, taken -> ReferenceTopic.read(cluster, topic, taken));
        List<Skipped> skipped = compiled.map(Compiled::skipped).orElse(List.of());
        return new LiveReference(present, TopicFollower.start(cluster, topic, skipped, present));
    }

    @Override
    public InstrumentTagger get() {
        return present.tagger();
    }

    /** The data that the tagger was made from. */
    public Reference reference() {
        return present.reference();
    }

    @Override
    public void close() {
        follower.close();
    }

    /** Reads from the topic what these records make. */
    private interface Rereading {
        ReferenceState read(Predicate<ConsumerRecord<byte[], byte[]>> taken);
    }

    /** The data and the tagger that it makes. */
    private static final class Present implements TopicFollower.State {
        private final Words words;
        private final Optional<CompiledFiles> files;
        private final Rereading rereading;
        private final Set<String> reported = new HashSet<>();
        /** The last offset of each partition that was taken. */
        private final Map<Integer, Long> taken = new HashMap<>();

        private ReferenceState state;
        /** Only until the state first changes. */
        private Optional<Compiled> compiled;

        // null until the topic was read once
        private volatile @Nullable Reference reference;
        private volatile @Nullable InstrumentTagger inUse;
        private boolean changed = true;

        Present(Words words, Optional<CompiledFiles> files, Optional<Compiled> compiled, Rereading rereading) {
            this.words = words;
            this.files = files;
            this.compiled = compiled;
            this.rereading = rereading;
            this.state = new ReferenceState(
                    compiled.map(earlier -> earlier.header().rows()).orElse(Map.of()));
        }

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            taken.put(record.partition(), record.offset());
            changed |= state.take(record);
        }

        @Override
        public void upToDate() {
            if (!changed) {
                report(state.problems());
                return;
            }
            Optional<Reference> earlier = earlier();
            compiled = Optional.empty();
            if (earlier.isEmpty() && state.lacksRows()) {
                state = reread();
            }
            swap(earlier);
            changed = false;
        }

        /** All rows, up to the last record that was taken. */
        private ReferenceState reread() {
            try {
                return rereading.read(record -> record.offset() <= taken.getOrDefault(record.partition(), -1L));
            } catch (CommandFailed e) {
                // as whenever the topic cannot be read: it is tried again
                throw new KafkaException(e.getMessage(), e);
            }
        }

        /** Builds the next tagger, or keeps the present one if that fails. Every article names the version that tagged it. */
        private void swap(Optional<Reference> earlier) {
            try {
                Reference next = earlier.orElseGet(this::merged);
                report(state.problems());
                report(next.unapplied().stream()
                        .map(ruling -> "override without effect, unknown instrument: " + ruling)
                        .toList());
                use(next);
                LOG.info("reference data replaced; now using {}", tagger().version());
            } catch (RuntimeException e) {
                if (reference == null) {
                    use(StarterTables.reference(words));
                }
                LOG.error("cannot use wire.reference; keeping {}", tagger().version(), e);
            }
        }

        private void use(Reference next) {
            inUse = InstrumentFinder.of(next);
            reference = next;
        }

        private Reference reference() {
            return Objects.requireNonNull(reference, "the topic was not read yet");
        }

        private InstrumentTagger tagger() {
            return Objects.requireNonNull(inUse, "the topic was not read yet");
        }

        /** Of all rows, and kept for the next start. */
        private Reference merged() {
            Reference merged = state.reference(words);
            if (state.manifests().isEmpty()) {
                files.ifPresent(CompiledFiles::clear);
            } else {
                files.ifPresent(kept -> kept.write(merged, state));
            }
            return merged;
        }

        /** The tables of an earlier start, if they are those of the topic. */
        private Optional<Reference> earlier() {
            try {
                return compiled.isPresent() && compiled.get().header().source().equals(state.source())
                        ? Optional.of(compiled.get().reference(words))
                        : Optional.empty();
            } catch (IOException | RuntimeException e) {
                LOG.warn("compiled reference data cannot be used, and is compiled anew", e);
                return Optional.empty();
            }
        }

        private void report(List<String> problems) {
            problems.stream().filter(reported::add).forEach(problem -> LOG.error("{}", problem));
        }
    }
}
