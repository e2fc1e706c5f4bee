package io.depeche.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.access.Lacking;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.Sent;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends raw records again, in transactions of at most 500 records and about 16 MiB: a record and the operations that say why it was
 * sent are there together or not at all.
 */
public final class Republisher {
    private static final int BATCH_RECORDS = 500;
    private static final long BATCH_BYTES = 16 << 20;
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Topics topics;

    public Republisher(Cluster cluster, Topics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    /**
     * Sends the raw records of some articles whose bytes still exist, and notes for each article that it was done.
     *
     * @param reason why, for those who ask later
     * @param by who decided
     * @return how many records it sent
     * @throws CommandFailed when Kafka stops accepting records; the message gives the number it accepted
     */
    public int send(Publishable articles, String reason, String by) {
        List<Republication> wanted = Republication.of(articles.anew());
        if (wanted.isEmpty()) {
            return 0;
        }
        Producer<byte[], byte[]> producer =
                cluster.transactionalProducer(topics.raw() + "-replay-" + UUID.randomUUID());
        try (TopicReader reader = TopicReader.fromEnd(cluster, topics.raw())) {
            Batches batches = new Batches(producer, topics.operations(), reason, by);
            for (Republication one : wanted) {
                reader.at(one.from().partition(), one.from().offset(), READ_TIMEOUT)
                        .ifPresent(stored -> batches.add(one, one.record(stored)));
            }
            batches.commit();
            return batches.sent;
        } finally {
            // aborts an open transaction, if Kafka is still reachable
            producer.close(CLOSE_TIMEOUT);
        }
    }

    /** A record on its way. */
    private record Sending(Republication of, ProducerRecord<byte[], byte[]> record) {}

    /** Records on their way. */
    private static final class Batches {
        private final Producer<byte[], byte[]> producer;
        private final String operations;
        private final String reason;
        private final String by;
        private final List<Sending> batch = new ArrayList<>();
        private long bytes;
        private int sent;

        Batches(Producer<byte[], byte[]> producer, String operations, String reason, String by) {
            this.producer = producer;
            this.operations = operations;
            this.reason = reason;
            this.by = by;
        }

        void add(Republication of, ProducerRecord<byte[], byte[]> record) {
            batch.add(new Sending(of, record));
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
                List<Future<RecordMetadata>> places =
                        batch.stream().map(Sending::record).map(producer::send).toList();
                producer.flush();
                for (int i = 0; i < places.size(); i++) {
                    note(batch.get(i).of(), Sent.place(places.get(i)));
                }
                producer.commitTransaction();
            } catch (KafkaException e) {
                throw new CommandFailed(
                        "Kafka stopped accepting records ("
                                + Lacking.whileWriting(e).orElseGet(e::getMessage) + "). " + sent
                                + " were sent. When the stages have processed them, run again to send the rest",
                        e);
            }
            sent += batch.size();
            batch.clear();
            bytes = 0;
        }

        private void note(Republication done, Place sent) {
            for (Anew article : done.articles()) {
                Operation operation = new Operation(
                        Operation.REPLAY, article.uri(), article.raw(), reason, by, Instant.now(), sent.toString());
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(operations, article.uri().getBytes(UTF_8), Json.bytes(operation));
                record.headers().add(Headers.SCHEMA, Operation.SCHEMA.getBytes(UTF_8));
                // the commit fails when one of them did
                var unused = producer.send(record);
            }
        }
    }
}
