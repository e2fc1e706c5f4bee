package io.depeche.app.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends shipments in transactions of at most 500 records and about 16 MiB. Not thread-safe. */
public final class RedriveSender implements AutoCloseable {
    private static final int BATCH_RECORDS = 500;
    private static final long BATCH_BYTES = 16 << 20;
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, TopicReader> readers = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
    private long batchBytes;
    private int sent;

    /**
     * A sender.
     *
     * @param prefix of the topics, also the start of its transactional id
     */
    public RedriveSender(Cluster cluster, String prefix) {
        this.cluster = cluster;
        this.producer = cluster.transactionalProducer(prefix + "-dead-redrive-" + UUID.randomUUID());
    }

    /**
     * Sends every shipment whose bytes still exist.
     *
     * @param done called for each shipment
     * @return the shipments whose bytes are gone
     * @throws CommandFailed when Kafka stops accepting records; the message gives the number it accepted
     */
    public List<Shipment> send(List<Shipment> shipments, Runnable done) {
        List<Shipment> gone = new ArrayList<>();
        for (Shipment shipment : shipments) {
            stored(shipment.from()).map(shipment::record).ifPresentOrElse(this::add, () -> gone.add(shipment));
            done.run();
        }
        commit();
        return gone;
    }

    private Optional<ConsumerRecord<byte[], byte[]>> stored(Place place) {
        return readers.computeIfAbsent(place.topic(), topic -> TopicReader.fromBeginning(cluster, topic))
                .at(place.partition(), place.offset(), READ_TIMEOUT);
    }

    private void add(ProducerRecord<byte[], byte[]> record) {
        batch.add(record);
        batchBytes += record.value() == null ? 0 : record.value().length;
        if (batch.size() >= BATCH_RECORDS || batchBytes >= BATCH_BYTES) {
            commit();
        }
    }

    /** Sends after all reads, to keep the transaction short: the stages wait for it. */
    private void commit() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            for (ProducerRecord<byte[], byte[]> record : batch) {
                // the commit fails when one of them did
                var unused = producer.send(record);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new CommandFailed(
                    "Kafka stopped accepting records (" + e.getMessage() + "). " + sent
                            + " were sent. Run again to send the rest",
                    e);
        }
        sent += batch.size();
        batch.clear();
        batchBytes = 0;
    }

    @Override
    public void close() {
        try {
            readers.values().forEach(TopicReader::close);
        } finally {
            // aborts an open transaction, if Kafka is still reachable
            producer.close(CLOSE_TIMEOUT);
        }
    }
}
