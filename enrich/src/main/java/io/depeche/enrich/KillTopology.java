package io.depeche.enrich;

import io.depeche.enrich.story.kill.Kill;
import io.depeche.enrich.story.kill.Named;
import io.depeche.enrich.story.kill.Resolution;
import io.depeche.enrich.story.kill.Sightings;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.JsonSerde;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.Inbound;
import io.depeche.stream.Letters;
import io.depeche.stream.OutcomeListener;
import io.depeche.stream.SeamInput;
import io.depeche.stream.Sweep;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The second half of enrich: it finds the articles that kills in words mean. {@code wire.names} brings the names of all
 * articles of a provider and its kills to one place, in order; a kill that is understood goes to {@code wire.items} under the
 * uri of its target, where it is read like any other.
 */
public final class KillTopology {
    /** How long before a kill its target was received at most. */
    public static final Duration WINDOW = Duration.ofHours(24);
    /** How long names are remembered. */
    public static final Duration MEMORY = Duration.ofDays(3);
    /** How long a kill waits for an article that another thread or process may not have read yet. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The store of the names of articles: when an article had a name, by provider, kind, digest and uri. */
    public static final String NAMES = "enrich-names";
    /** The store of the kills that wait. */
    public static final String WAITING = "enrich-waiting-kills";

    /** The operator that writes {@code wire.names}. */
    static final String NAME = "enrich-name";

    private static final String READ = "enrich-read-names";
    private static final String RESOLVE = "enrich-resolve";
    private static final String KILL = "enrich-kill";
    private static final String REFUSE = "enrich-refuse-kill";
    /** So many candidates are as unclear as more. */
    private static final int MANY = 16;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private KillTopology() {}

    static Topology addTo(Topology topology, Topics topics, int maxBytes) {
        Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
        Letters letters = new Letters(StageName.ENRICH.id(), maxBytes);
        return topology.addSource(
                        READ,
                        Serdes.ByteArray().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        topics.names())
                .addProcessor(RESOLVE, () -> new Resolving(letters), READ)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(NAMES),
                                Serdes.String(),
                                new JsonSerde<>(Sightings.class)),
                        RESOLVE)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(WAITING),
                                Serdes.String(),
                                new JsonSerde<>(WaitingKill.class)),
                        RESOLVE)
                .addSink(KILL, topics.items(), bytes, bytes, RESOLVE)
                .addSink(REFUSE, topics.deadLetters(), bytes, bytes, RESOLVE);
    }

    /** Remembers names, and sends kills to their targets. */
    private static final class Resolving implements Processor<byte[], byte[], byte[], byte[]> {
        private final Letters letters;
        private @Nullable ProcessorContext<byte[], byte[]> started;
        private OutcomeListener listener = OutcomeListener.NONE;
        private Instant latest = Instant.EPOCH;

        Resolving(Letters letters) {
            this.letters = letters;
        }

        @Override
        public void init(ProcessorContext<byte[], byte[]> context) {
            started = context;
            listener = OutcomeListener.of(context.appConfigs());
            Sweep<Sightings> sweep = new Sweep<>(names(), this::remains);
            context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> tryAgain());
            context.schedule(EnrichTopology.SWEEP, PunctuationType.WALL_CLOCK_TIME, now -> sweep.slice());
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            Inbound inbound = Inbound.of(record, context().recordMetadata().orElseThrow());
            String provider = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (Named.SCHEMA.equals(inbound.header(Headers.SCHEMA))) {
                Outcome<Named> read = new SeamInput<>(Named.class, Named.SCHEMA).read(inbound);
                if (read instanceof Outcome.Kept<Named> named) {
                    remember(provider, named.value());
                } else if (read instanceof Outcome.Refused<Named> refused) {
                    // its article has an end of its own, so the letter speaks of the record with the names alone
                    refuse(inbound, refused.problem(), new Coordinates(inbound.source(), 1, 1));
                }
                return;
            }
            Outcome<Kill> read = new SeamInput<>(Kill.class, Kill.SCHEMA).read(inbound);
            if (read instanceof Outcome.Kept<Kill> kill) {
                WaitingKill waiting = WaitingKill.of(provider, inbound, kill.value(), now().plus(PATIENCE));
                if (!settle(waiting)) {
                    waiting().put(inbound.source(), waiting);
                }
            } else if (read instanceof Outcome.Refused<Kill> refused) {
                refuse(inbound, refused.problem(), raw(inbound));
            }
        }

        private void remember(String provider, Named named) {
            latest = named.received().isAfter(latest) ? named.received() : latest;
            Resolution.keys(named.names()).forEach(key -> {
                String place = provider + "\n" + key + "\n" + named.uri();
                @Nullable Sightings before = names().get(place);
                names().put(
                                place,
                                before == null
                                        ? new Sightings(named.received(), named.received())
                                        : before.and(named.received()));
            });
        }

        private @Nullable Sightings remains(Sightings sightings) {
            return sightings.last().isBefore(latest.minus(MEMORY)) ? null : sightings;
        }

        private KeyValueStore<String, Sightings> names() {
            return context().getStateStore(NAMES);
        }

        private void tryAgain() {
            List<KeyValue<String, WaitingKill>> all = new ArrayList<>();
            try (KeyValueIterator<String, WaitingKill> kills = waiting().all()) {
                kills.forEachRemaining(all::add);
            }
            all.stream().filter(kill -> settle(kill.value)).forEach(kill -> waiting()
                    .delete(kill.key));
        }

        /** Whether the kill has been sent to its target, or refused; otherwise it may wait. */
        private boolean settle(WaitingKill waiting) {
            Resolution resolution =
                    Resolution.of(waiting.kill().target(), key -> articles(waiting, waiting.provider() + "\n" + key));
            if (resolution.article().isPresent()) {
                send(waiting, resolution.article().get());
                return true;
            }
            boolean mayWait = resolution.candidates().isEmpty() && now().isBefore(waiting.until());
            if (!mayWait) {
                Inbound inbound = waiting.inbound();
                refuse(
                        inbound,
                        new Problem(
                                "VER-KILL-TARGET",
                                "the item takes back an article, but what it names fits "
                                        + (resolution.candidates().isEmpty()
                                                ? "no article"
                                                : resolution.candidates().size() + " articles")
                                        + " of its provider in the " + WINDOW.toHours()
                                        + " hours before it: send a kill with the article's id, and discard this"
                                        + " letter"),
                        raw(inbound));
            }
            return !mayWait;
        }

        private Set<String> articles(WaitingKill waiting, String key) {
            Instant killed = waiting.kill().item().lineage().receivedAt();
            Set<String> articles = new HashSet<>();
            // every uri behind the key, and nothing else: no key goes on with a character below the line feed
            try (KeyValueIterator<String, Sightings> found = names().range(key + "\n", key + "\u000b")) {
                while (found.hasNext() && articles.size() < MANY) {
                    KeyValue<String, Sightings> next = found.next();
                    if (next.value.fall(WINDOW, killed)) {
                        articles.add(next.key.substring(key.length() + 1));
                    }
                }
            }
            return articles;
        }

        private void send(WaitingKill waiting, String uri) {
            WireItem kill = waiting.kill().of(uri);
            context()
                    .forward(
                            new Record<>(
                                    uri.getBytes(StandardCharsets.UTF_8),
                                    Json.bytes(kill),
                                    waiting.timestamp().toEpochMilli(),
                                    waiting.headers()),
                            KILL);
        }

        private static Coordinates raw(Inbound inbound) {
            return inbound.raw().orElseGet(() -> new Coordinates(inbound.source(), 1, 1));
        }

        private void refuse(Inbound inbound, Problem problem, Coordinates raw) {
            Letters.Letter letter = letters.letter(inbound, problem, raw, now());
            context()
                    .forward(
                            new Record<>(
                                    inbound.key(),
                                    letter.value(),
                                    inbound.timestamp().toEpochMilli(),
                                    letter.headers()),
                            REFUSE);
            listener.refused(problem.code(), inbound.provider());
        }

        private Instant now() {
            return Instant.ofEpochMilli(context().currentSystemTimeMs());
        }

        private KeyValueStore<String, WaitingKill> waiting() {
            return context().getStateStore(WAITING);
        }

        private ProcessorContext<byte[], byte[]> context() {
            if (started == null) {
                throw new IllegalStateException("Kafka Streams has not called init");
            }
            return started;
        }
    }

    /**
     * A kill whose target is not known yet, with the record that brought it.
     *
     * @param source of the record on {@code wire.names}
     * @param until when it stops waiting
     */
    record WaitingKill(
            String provider, Kill kill, List<Header> carried, Instant timestamp, String source, Instant until) {
        WaitingKill {
            carried = List.copyOf(carried);
        }

        /** A header of a record. */
        @SuppressWarnings("ArrayRecordComponent")
        record Header(String name, byte @Nullable [] value) {}

        static WaitingKill of(String provider, Inbound inbound, Kill kill, Instant until) {
            List<Header> headers = new ArrayList<>();
            inbound.headers().forEach(header -> headers.add(new Header(header.key(), header.value())));
            return new WaitingKill(provider, kill, headers, inbound.timestamp(), inbound.source(), until);
        }

        /** The headers of the item as enrich read it. */
        RecordHeaders headers() {
            RecordHeaders headers = new RecordHeaders();
            carried.stream()
                    .filter(header -> !header.name().equals(Headers.SCHEMA))
                    .forEach(header -> headers.add(header.name(), header.value()));
            headers.add(Headers.SCHEMA, WireItem.SCHEMA.getBytes(StandardCharsets.UTF_8));
            return headers;
        }

        /** The item as enrich read it, so that its letter can be sent to {@code wire.items} again. */
        Inbound inbound() {
            return new Inbound(
                    kill.item().identity().uri().getBytes(StandardCharsets.UTF_8),
                    Json.bytes(kill.item()),
                    headers(),
                    source,
                    timestamp);
        }
    }
}
