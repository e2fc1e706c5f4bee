package io.depeche.app.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fetches the records that hold the bytes behind letters. Not thread-safe. */
public final class Originals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Map<String, TopicReader> readers = new HashMap<>();

    public Originals(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The record that has the bytes which the stage refused; empty when it is past its retention. */
    public Optional<ConsumerRecord<byte[], byte[]>> of(Letter letter) {
        return at(letter.bytesAt());
    }

    /** The record at a place; empty when it is past its retention. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        return readers.computeIfAbsent(place.topic(), topic -> TopicReader.fromBeginning(cluster, topic))
                .at(place.partition(), place.offset(), PATIENCE);
    }

    /** Why a letter cannot be sent or shown whose bytes are not there. */
    public static String gone(Place place) {
        return "its bytes at " + place + " are gone (past their retention)";
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
    }
}
