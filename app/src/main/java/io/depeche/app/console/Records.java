package io.depeche.app.console;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads single records, with one consumer a topic. Thread-safe: one reads at a time. */
final class Records implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Map<String, TopicReader> readers = new HashMap<>();

    Records(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The record at a place; empty when it is past its retention or was never written. */
    synchronized Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        return readers.computeIfAbsent(place.topic(), topic -> TopicReader.fromEnd(cluster, topic))
                .at(place.partition(), place.offset(), PATIENCE);
    }

    @Override
    public synchronized void close() {
        readers.values().forEach(TopicReader::close);
        readers.clear();
    }
}
