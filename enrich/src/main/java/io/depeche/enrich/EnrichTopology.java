package io.depeche.enrich;

import io.depeche.enrich.Revising.Placed;
import io.depeche.enrich.story.Memory;
import io.depeche.enrich.story.Revision;
import io.depeche.enrich.story.Revisions;
import io.depeche.enrich.story.kill.Kill;
import io.depeche.enrich.story.kill.Named;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.Story;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.JsonSerde;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.Operators;
import io.depeche.stream.Output.Outgoing;
import io.depeche.stream.SeamInput;
import io.depeche.stream.StageRim;
import io.depeche.stream.Sweep;
import io.depeche.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Enrich in Kafka Streams: {@code wire.items} to {@code wire.enriched}, with the latest revision of each uri in a store. */
public final class EnrichTopology {
    /** The store of the latest revisions, by article uri. */
    public static final String REVISIONS = "enrich-revisions";

    /** How often a slice of a store is looked through for what is too old. */
    static final Duration SWEEP = Duration.ofSeconds(5);

    private static final Operators OPERATORS = new Operators(StageName.ENRICH.id());

    private EnrichTopology() {}

    /**
     * The topology.
     *
     * @param enricher creates articles, each as its story's first
     * @param words by which figures and dates are compared
     * @param notices by which kills in words are read
     * @param maxBytes maximum size of a record on any of the topics
     */
    public static Topology of(
            Topics topics, Stage<WireItem, EnrichedArticle> enricher, Words words, Notices notices, int maxBytes) {
        Revisions order = new Revisions(words);
        Topology topology = new StageRim<>(
                        OPERATORS,
                        topics.items(),
                        Map.of(OPERATORS.keep(), topics.enriched(), KillTopology.NAME, topics.names()),
                        new SeamInput<>(WireItem.class, WireItem.SCHEMA),
                        EnrichTopology::write,
                        context -> revising(context, enricher, new Revising.Rules(notices, order)),
                        List.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(REVISIONS),
                                Serdes.String(),
                                new JsonSerde<>(Revision.class))),
                        maxBytes)
                .topology(topics);
        return KillTopology.addTo(topology, topics, maxBytes);
    }

    private static KeyValueStore<String, Revision> revisions(ProcessorContext<byte[], byte[]> context) {
        return context.getStateStore(REVISIONS);
    }

    private static Revising revising(
            ProcessorContext<byte[], byte[]> context, Stage<WireItem, EnrichedArticle> enricher, Revising.Rules rules) {
        Memory memory = new Memory();
        Sweep<Revision> sweep = new Sweep<>(revisions(context), memory::remains);
        context.schedule(SWEEP, PunctuationType.WALL_CLOCK_TIME, now -> sweep.slice());
        KeyValueStore<String, Revision> revisions = revisions(context);
        return new Revising(enricher, rules, memory, new Revising.Store() {
            @Override
            public @Nullable Revision get(String uri) {
                return revisions.get(uri);
            }

            @Override
            public void put(String uri, Revision revision) {
                revisions.put(uri, revision);
            }
        });
    }

    private static List<Outgoing> write(Placed placed) {
        EnrichedArticle enriched = placed.enriched();
        Article article = enriched.article();
        if (placed.kill() != null) {
            return List.of(named(article, Kill.SCHEMA, placed.kill()));
        }
        Outgoing kept = new Outgoing(
                OPERATORS.keep(), article.uri(), Json.bytes(enriched), headers(article, EnrichedArticle.SCHEMA));
        return enriched.story().change() == Story.Change.KILL
                ? List.of(kept)
                : List.of(kept, named(article, Named.SCHEMA, Named.of(article)));
    }

    private static Outgoing named(Article article, String schema, Object value) {
        return new Outgoing(KillTopology.NAME, Named.provider(article), Json.bytes(value), headers(article, schema));
    }

    private static Map<String, String> headers(Article article, String schema) {
        return article.provider() == null
                ? Map.of(Headers.SCHEMA, schema)
                : Map.of(Headers.SCHEMA, schema, Headers.PROVIDER, article.provider());
    }
}
