package io.depeche.enrich;

import io.depeche.enrich.story.Revision;
import io.depeche.enrich.story.Revisions;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.JsonSerde;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.Operators;
import io.depeche.stream.Output.Outgoing;
import io.depeche.stream.RememberingStage;
import io.depeche.stream.SeamInput;
import io.depeche.stream.StageRim;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Enrich in Kafka Streams: {@code wire.items} to {@code wire.enriched}, with the latest revision of each uri in a store. */
public final class EnrichTopology {
    /** The store of the latest revisions, by article uri. */
    public static final String REVISIONS = "enrich-revisions";

    private static final Operators OPERATORS = new Operators(StageName.ENRICH.id());

    private EnrichTopology() {}

    /**
     * The topology.
     *
     * @param enricher creates articles, each as its story's first
     * @param maxBytes maximum size of a record on any of the topics
     */
    public static Topology of(Topics topics, Stage<WireItem, EnrichedArticle> enricher, int maxBytes) {
        return new StageRim<>(
                        OPERATORS,
                        topics.items(),
                        Map.of(OPERATORS.keep(), topics.enriched()),
                        new SeamInput<>(WireItem.class, WireItem.SCHEMA),
                        EnrichTopology::write,
                        context -> new Revising(enricher, revisions(context)),
                        List.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(REVISIONS),
                                Serdes.String(),
                                new JsonSerde<>(Revision.class))),
                        maxBytes)
                .topology(topics);
    }

    private static KeyValueStore<String, Revision> revisions(ProcessorContext<byte[], byte[]> context) {
        return context.getStateStore(REVISIONS);
    }

    private static List<Outgoing> write(EnrichedArticle enriched) {
        Map<String, String> headers = Map.of(Headers.SCHEMA, EnrichedArticle.SCHEMA);
        return List.of(new Outgoing(OPERATORS.keep(), enriched.article().uri(), Json.bytes(enriched), headers));
    }

    /** The enricher with a memory of revisions. */
    private record Revising(Stage<WireItem, EnrichedArticle> enricher, KeyValueStore<String, Revision> revisions)
            implements RememberingStage<WireItem, EnrichedArticle> {
        @Override
        public String name() {
            return enricher.name();
        }

        @Override
        public List<Outcome<EnrichedArticle>> apply(WireItem item) {
            return enricher.apply(item).stream()
                    .map(outcome -> outcome.fold(kept -> revise(kept.value()), skipped -> skipped, refused -> refused))
                    .toList();
        }

        @Override
        public void remember(EnrichedArticle kept) {
            String uri = kept.article().uri();
            revisions.put(uri, Revisions.remember(revisions.get(uri), kept));
        }

        private Outcome<EnrichedArticle> revise(EnrichedArticle enriched) {
            return Revisions.revise(revisions.get(enriched.article().uri()), enriched);
        }
    }
}
