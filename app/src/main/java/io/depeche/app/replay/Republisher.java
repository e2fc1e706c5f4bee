package io.depeche.app.replay;

import io.depeche.app.access.Lacking;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Coordinates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends raw records again, in transactions of at most 500 records and about 16 MiB. */
public final class Republisher {
    private static final int BATCH_RECORDS = 500;
    private static final long BATCH_BYTES = 16 << 20;
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final String raw;

    /** @param raw the topic of raw records */
    public Republisher(Cluster cluster, String raw) {
        this.cluster = cluster;
        this.raw = raw;
    }

    /**
     * Sends the raw records of some items whose bytes still exist.
     *
     * @return how many records it sent
     * @throws CommandFailed when Kafka stops accepting records; the message gives the number it accepted
     */
    public int send(Collection<Coordinates> items) {
        List<Republication> wanted = Republication.of(items);
        if (wanted.isEmpty()) {
            return 0;
        }
        Producer<byte[], byte[]> producer = cluster.transactionalProducer(raw + "-replay-" + UUID.randomUUID());
        try (TopicReader reader = TopicReader.fromEnd(cluster, raw)) {
            Batches batches = new Batches(producer);
            for (Republication one : wanted) {
                reader.at(one.from().partition(), one.from().offset(), READ_TIMEOUT)
                        .map(one::record)
                        .ifPresent(batches::add);
            }
            batches.commit();
            return batches.sent;
        } finally {
            // aborts an open transaction, if Kafka is still reachable
            producer.close(CLOSE_TIMEOUT);
        }
    }

    /** Records on their way. */
    private static final class Batches {
        private final Producer<byte[], byte[]> producer;
        private final List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
        private long bytes;
        private int sent;

        Batches(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        void add(ProducerRecord<byte[], byte[]> record) {
            batch.add(record);
            bytes += record.value() == null ? 0 : record.value().length;
            if (batch.size() >= BATCH_RECORDS || bytes >= BATCH_BYTES) {
                commit();
            }
        }

        /** Sends after all reads, to keep the transaction short: the stages wait for it. */
        void commit() {
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
                        "Kafka stopped accepting records (" + Lacking.whileWriting(e).orElseGet(e::getMessage) + "). " + sent
                                + " were sent. When the stages have processed them, run again to send the rest",
                        e);
            }
            sent += batch.size();
            batch.clear();
            bytes = 0;
        }
    }
}
