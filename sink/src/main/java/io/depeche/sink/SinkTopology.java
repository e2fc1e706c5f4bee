package io.depeche.sink;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.stream.Operators;
import io.depeche.stream.Output.Outgoing;
import io.depeche.stream.SeamInput;
import io.depeche.stream.StageRim;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.Topology;

/**
 * Sink in Kafka Streams: {@code wire.enriched} to {@code wire.articles} and to {@code wire.articles.latest}, which
 * receive the same records but retain them differently.
 */
public final class SinkTopology {
    private static final Operators OPERATORS = new Operators(StageName.SINK.id());
    private static final String KEEP_LATEST = "sink-keep-latest";

    private SinkTopology() {}

    /**
     * The topology.
     *
     * @param maxBytes maximum size of a record on any of the topics
     */
    public static Topology of(Topics topics, Stage<EnrichedArticle, NinjsArticle> sink, int maxBytes) {
        return new StageRim<>(
                        OPERATORS,
                        topics.enriched(),
                        Map.of(OPERATORS.keep(), topics.articles(), KEEP_LATEST, topics.latest()),
                        new SeamInput<>(EnrichedArticle.class, EnrichedArticle.SCHEMA),
                        SinkTopology::write,
                        context -> sink,
                        List.of(),
                        maxBytes)
                .topology(topics);
    }

    private static List<Outgoing> write(NinjsArticle article) {
        byte[] value = article.publicJson();
        Map<String, String> headers = ArticleHeaders.of(article);
        return List.of(
                new Outgoing(OPERATORS.keep(), article.uri(), value, headers),
                new Outgoing(KEEP_LATEST, article.uri(), value, headers));
    }
}
