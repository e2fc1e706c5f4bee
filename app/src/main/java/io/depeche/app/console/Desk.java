package io.depeche.app.console;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.console.desk.ArticleShelf;
import io.depeche.app.console.desk.Beat;
import io.depeche.app.console.desk.LetterShelf;
import io.depeche.app.console.desk.OperationLog;
import io.depeche.app.console.desk.WatchedShelf;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import io.depeche.sink.route.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shelves of the console, and the followers that fill them. */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** At most about 2 MB of records a consumer lie in memory before they are looked at. */
    private static final Map<String, String> SMALL_BITES =
            Map.of("consumer.fetch.max.bytes", "2097152", "consumer.max.partition.fetch.bytes", "524288");

    private final Beat beat = new Beat();
    private final ArticleShelf articles;
    private final LetterShelf letters = new LetterShelf(beat);
    private final OperationLog operations = new OperationLog();
    private final WatchedShelf watched = new WatchedShelf(beat);
    private final List<TopicFollower> followers = new ArrayList<>();

    private Desk(Routes routes) {
        this.articles = new ArticleShelf(beat, routes);
    }

    /** Starts to fill the shelves, without waiting for it. */
    static Desk open(Cluster cluster, Topics topics, Routes routes) {
        Desk desk = new Desk(routes);
        Cluster modest = modest(cluster);
        desk.follow(modest, topics.articles(), ArticleShelf.CAPACITY, desk.articles);
        desk.follow(modest, topics.deadLetters(), LetterShelf.CAPACITY, desk.letters);
        desk.follow(modest, topics.operations(), LetterShelf.CAPACITY, new Decisions(desk.letters, desk.operations));
        desk.follow(modest, topics.watched(), WatchedShelf.CAPACITY, desk.watched);
        return desk;
    }

    /** A process that may not read a topic works all the same: its console lacks what stands there. */
    private void follow(Cluster cluster, String topic, int records, TopicFollower.State state) {
        try {
            followers.add(TopicFollower.behind(cluster, topic, records, state));
        } catch (CommandFailed | KafkaException e) {
            LOG.warn("the console does not show {}: {}", topic, e.getMessage());
            state.upToDate();
        }
    }

    private static Cluster modest(Cluster cluster) {
        Map<String, String> settings = new HashMap<>(SMALL_BITES);
        settings.putAll(cluster.settings());
        return new Cluster(cluster.bootstrapServers(), settings, cluster.maxRecordBytes());
    }

    /** Tells the shelf of letters what operators decide, and keeps the latest decisions. */
    private record Decisions(LetterShelf letters, OperationLog log) implements TopicFollower.State {
        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            try {
                if (record.value() != null) {
                    Operation operation = Json.read(record.value(), Operation.class);
                    log.enter(operation);
                    letters.decided(operation);
                }
            } catch (IOException e) {
                LOG.debug("not an operation; it decides nothing, here as in the stages: {}", Place.of(record), e);
            }
        }

        @Override
        public void upToDate() {}
    }

    Beat beat() {
        return beat;
    }

    ArticleShelf articles() {
        return articles;
    }

    LetterShelf letters() {
        return letters;
    }

    OperationLog operations() {
        return operations;
    }

    WatchedShelf watched() {
        return watched;
    }

    @Override
    public void close() {
        followers.forEach(TopicFollower::close);
    }
}
