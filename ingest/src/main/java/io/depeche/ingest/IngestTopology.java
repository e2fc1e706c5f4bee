package io.depeche.ingest;

import io.depeche.model.Json;
import io.depeche.model.RawItem;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.Operators;
import io.depeche.stream.Output.Outgoing;
import io.depeche.stream.RawInput;
import io.depeche.stream.StageRim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/** Ingest in Kafka Streams: {@code wire.raw} to {@code wire.items}, keyed by article uri from here on. */
public final class IngestTopology {
    private static final Operators OPERATORS = new Operators(StageName.INGEST.id());

    private IngestTopology() {}

    /**
     * The topology.
     *
     * @param maxBytes maximum size of a record on any of the topics
     */
    public static Topology of(Topics topics, Stage<RawItem, WireItem> ingest, int maxBytes) {
        return new StageRim<>(
                        OPERATORS,
                        topics.raw(),
                        Map.of(OPERATORS.keep(), topics.items()),
                        new RawInput(),
                        IngestTopology::write,
                        context -> ingest,
                        List.of(),
                        maxBytes)
                .topology(topics);
    }

    private static List<Outgoing> write(WireItem item) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Headers.SCHEMA, WireItem.SCHEMA);
        headers.put(Headers.RECEIVED, item.lineage().receivedAt().toString());
        String provider = item.identity().provider();
        if (provider != null) {
            headers.put(Headers.PROVIDER, provider);
        }
        return List.of(new Outgoing(OPERATORS.keep(), item.identity().uri(), Json.bytes(item), headers));
    }
}
