package io.depeche.app.cluster;

import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Retention;
import io.depeche.app.settings.Settings;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.StageProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The wanted state of a topic.
 *
 * @param replication -1 for the cluster's default
 * @param config explicit settings; the cluster's defaults apply to the rest
 */
public record TopicSpec(String name, int partitions, short replication, Map<String, String> config) {
    /** Enrich asks for names of one day only; the rest is room for its lag. */
    private static final Duration NAMES = Duration.ofDays(3);

    private static final Duration REPLAYED = Duration.ofDays(3);

    /** What was killed or erased must not stay on a compacted topic for as long as Kafka likes. */
    private static final Duration COMPACTED_WITHIN = Duration.ofDays(1);

    public TopicSpec {
        config = Map.copyOf(config);
    }

    /** All topics of Dépêche. */
    public static List<TopicSpec> all(Settings settings) {
        Topics topics = settings.topics();
        Retention keep = settings.retention();
        return List.of(
                kept(topics.raw(), settings, keep.raw()),
                kept(topics.items(), settings, keep.items()),
                kept(topics.names(), settings, NAMES),
                kept(topics.enriched(), settings, keep.enriched()),
                readable(kept(topics.articles(), settings, keep.articles())),
                readable(compacted(topics.latest(), settings)),
                readable(kept(topics.byTicker(), settings, keep.articles())),
                readable(kept(topics.watched(), settings, keep.articles())),
                inOrder(compacted(topics.watchlists(), settings)),
                readable(compacted(topics.held(), settings)),
                readable(kept(topics.operations(), settings, keep.operations())),
                readable(kept(topics.deadLetters(), settings, keep.deadLetters())),
                readable(kept(topics.skipped(), settings, keep.skipped())),
                inOrder(compacted(topics.reference(), settings)));
    }

    /** The topic of replayed articles, which {@code replay} creates when it writes to it. */
    public static TopicSpec replayed(Settings settings) {
        return readable(kept(settings.topics().prefix() + ".replay.articles", settings, REPLAYED));
    }

    /**
     * All topics of Dépêche, and those that routes name.
     *
     * @throws CommandFailed when a route names a topic of Dépêche's own
     */
    public static List<TopicSpec> all(Settings settings, List<String> routed) {
        List<TopicSpec> own = all(settings);
        return Stream.concat(
                        own.stream(),
                        routed.stream()
                                .map(topic -> readable(kept(
                                        free(topic, own, settings),
                                        settings,
                                        settings.retention().articles()))))
                .toList();
    }

    /** A stage that wrote to a topic that it or another reads, or to a store's, would never end or break it. */
    private static String free(String topic, List<TopicSpec> own, Settings settings) {
        String internal = settings.topics().prefix() + "-";
        if (topic.startsWith(internal)
                || topic.equals(replayed(settings).name())
                || own.stream().anyMatch(spec -> spec.name().equals(topic))) {
            throw new CommandFailed(
                    "a route names " + topic + ", which is one of Dépêche's own topics: name another in "
                            + settings.knowledgeDir()
                                    .map(dir -> dir.resolve("routes") + "/*.yaml")
                                    .orElse("routes/*.yaml"));
        }
        return topic;
    }

    NewTopic newTopic() {
        return new NewTopic(name, partitions, replication).configs(config);
    }

    private static TopicSpec kept(String name, Settings settings, Duration retention) {
        Map<String, String> config = limits(settings);
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        return new TopicSpec(name, settings.partitions(), settings.replication(), config);
    }

    private static TopicSpec compacted(String name, Settings settings) {
        Map<String, String> config = limits(settings);
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(COMPACTED_WITHIN.toMillis()));
        return new TopicSpec(name, settings.partitions(), settings.replication(), config);
    }

    /** The same topic with one partition, so that readers see records in the order of writing. */
    private static TopicSpec inOrder(TopicSpec topic) {
        return new TopicSpec(topic.name(), 1, topic.replication(), topic.config());
    }

    /** The same topic for any client: the broker compresses anew what a producer's own settings compress otherwise. */
    private static TopicSpec readable(TopicSpec topic) {
        Map<String, String> config = new TreeMap<>(topic.config());
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, StageProperties.COMPRESSION);
        return new TopicSpec(topic.name(), topic.partitions(), topic.replication(), config);
    }

    private static Map<String, String> limits(Settings settings) {
        return new TreeMap<>(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(settings.maxRecordBytes())));
    }
}
