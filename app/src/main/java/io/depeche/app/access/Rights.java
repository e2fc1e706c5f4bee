package io.depeche.app.access;

import io.depeche.app.access.Right.Kind;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/** Who needs which rights. Read and Write include Describe, so it is named only where it stands alone. */
public final class Rights {
    private Rights() {}

    /**
     * Those of a stage.
     *
     * @param applicationId its consumer group, and the beginning of its transactional ids and of the topics of its stores
     * @param lookedUp the topics that it reads besides those of the topology
     * @param told the topics that it writes besides those of the topology
     * @param checked the topics that a process looks at before it starts
     */
    public static List<Right> ofStage(
            String applicationId,
            Topology topology,
            Collection<String> lookedUp,
            Collection<String> told,
            Collection<String> checked) {
        Set<String> read = new TreeSet<>(lookedUp);
        Set<String> written = new TreeSet<>(told);
        Set<String> stores = new TreeSet<>();
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .forEach(node -> {
                    if (node instanceof Source source) {
                        read.addAll(source.topicSet());
                    } else if (node instanceof Sink sink) {
                        written.add(sink.topic());
                    } else if (node instanceof Processor processor) {
                        processor.stores().forEach(store -> stores.add(applicationId + "-" + store + "-changelog"));
                    }
                });
        List<Right> rights = new ArrayList<>();
        rights.add(Right.to(Kind.TOPIC, checked, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS));
        rights.add(Right.to(Kind.TOPIC, read, AclOperation.READ));
        rights.add(Right.to(Kind.TOPIC, written, AclOperation.WRITE));
        if (!stores.isEmpty()) {
            rights.add(Right.to(Kind.TOPIC, stores, AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE));
        }
        rights.add(Right.to(Kind.GROUP, List.of(applicationId), AclOperation.READ));
        rights.add(Right.to(Kind.TRANSACTIONAL_ID, List.of(applicationId + "-"), AclOperation.WRITE));
        return rights;
    }

    /** Those of whoever sends raw items. */
    public static List<Right> ofProducer(Topics topics) {
        return List.of(Right.to(Kind.TOPIC, List.of(topics.raw()), AclOperation.WRITE));
    }

    /**
     * Those of whoever reads finished articles.
     *
     * @param routed the topics of routes
     * @param group the consumer group
     */
    public static List<Right> ofSubscriber(Topics topics, List<String> routed, String group) {
        List<String> articles = Stream.concat(
                        Stream.of(topics.articles(), topics.latest(), topics.byTicker(), topics.watched()),
                        routed.stream())
                .toList();
        return List.of(
                Right.to(Kind.TOPIC, articles, AclOperation.READ),
                Right.to(Kind.GROUP, List.of(group), AclOperation.READ));
    }

    /**
     * Those of whoever keeps it in order: applies the topics, backfills, audits, redrives, replays, releases, erases, and keeps
     * reference data and watch lists.
     *
     * @param all every topic, that of replays too
     * @param replayed the topic of replays
     */
    public static List<Right> ofOperator(Topics topics, Collection<String> all, String replayed) {
        return List.of(
                Right.to(
                        Kind.TOPIC,
                        all,
                        AclOperation.CREATE,
                        AclOperation.READ,
                        AclOperation.DESCRIBE_CONFIGS,
                        AclOperation.ALTER_CONFIGS),
                Right.to(
                        Kind.TOPIC,
                        List.of(
                                topics.raw(),
                                topics.items(),
                                topics.enriched(),
                                topics.watchlists(),
                                topics.reference(),
                                topics.operations(),
                                replayed),
                        AclOperation.WRITE),
                Right.to(
                        Kind.GROUP,
                        Stream.of(StageName.values())
                                .map(stage -> topics.prefix() + "-" + stage.id())
                                .toList(),
                        AclOperation.DESCRIBE),
                Right.to(
                        Kind.TRANSACTIONAL_ID,
                        List.of(
                                topics.raw() + "-replay-",
                                topics.deadLetters() + "-change",
                                topics.watchlists() + "-change",
                                topics.reference() + "-import",
                                topics.prefix() + "-erase"),
                        AclOperation.WRITE));
    }
}
