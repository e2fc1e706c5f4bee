package io.depeche.app.run;

import io.depeche.app.access.Right;
import io.depeche.app.access.Rights;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.EnrichTopology;
import io.depeche.ingest.IngestTopology;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import io.depeche.sink.SinkTopology;
import java.util.List;
import org.apache.kafka.streams.Topology;

/** The stages as topologies of Kafka Streams, and what follows from them. */
public final class StageTopologies {
    private StageTopologies() {}

    /** The name of a stage as an application of Kafka Streams: its consumer group, for example. */
    static String applicationId(Settings settings, StageName name) {
        return settings.topics().prefix() + "-" + name.id();
    }

    static Topology of(Settings settings, Pipeline pipeline, StageName name) {
        int maxBytes = settings.maxRecordBytes();
        return switch (name) {
            case INGEST -> IngestTopology.of(settings.topics(), pipeline.ingest(), maxBytes);
            case ENRICH ->
                EnrichTopology.of(
                        settings.topics(),
                        pipeline.enrich(),
                        pipeline.words(),
                        pipeline.enrich().first().notices(),
                        maxBytes);
            case SINK ->
                SinkTopology.of(
                        settings.topics(), pipeline.sink(), pipeline.distribution(), settings.ninjs(), maxBytes);
        };
    }

    /** The rights on Kafka that a process of this stage needs. */
    public static List<Right> rights(Settings settings, Pipeline pipeline, StageName name) {
        List<String> checked = TopicSpec.all(
                        settings, pipeline.distribution().routes().topics())
                .stream()
                .map(TopicSpec::name)
                .toList();
        return Rights.ofStage(
                applicationId(settings, name),
                of(settings, pipeline, name),
                lookedUp(settings.topics(), name),
                List.of(settings.topics().operations()),
                checked);
    }

    /** The topics that a stage reads to their end at its start, and follows: brakes stand on the topic of operations. */
    private static List<String> lookedUp(Topics topics, StageName name) {
        return switch (name) {
            case INGEST -> List.of(topics.operations());
            case ENRICH -> List.of(topics.operations(), topics.reference());
            case SINK -> List.of(topics.operations(), topics.watchlists());
        };
    }
}
