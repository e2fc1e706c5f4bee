package io.depeche.app.dead;

import io.depeche.app.access.Lacking;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.Sent;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Carries out what was decided about letters, in transactions of at most 500 of them and about 16 MiB: a record that is sent again
 * and the operation that says so are there together or not at all. A new writer stops all earlier ones, so letters that are read
 * after it was made are not redriven twice. Not thread-safe.
 */
public final class LetterWriter implements AutoCloseable {
    private static final int BATCH_RECORDS = 500;
    private static final long BATCH_BYTES = 16 << 20;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Topics topics;
    private final int maxRecordBytes;
    private final Producer<byte[], byte[]> producer;
    private final List<Sending> batch = new ArrayList<>();
    private long batchBytes;
    private int done;

    /** A record on its way. */
    private record Sending(ProducerRecord<byte[], byte[]> record, List<Letter> letters) {}

    /** A writer for the topics of a cluster. */
    public LetterWriter(Cluster cluster, Topics topics) {
        this.topics = topics;
        this.maxRecordBytes = cluster.maxRecordBytes();
        this.producer = cluster.transactionalProducer(topics.deadLetters() + "-change");
    }

    /**
     * Sends every shipment whose bytes still exist.
     *
     * @param each called for each shipment
     * @return the shipments that were sent, and the letters that could not be
     * @throws CommandFailed when Kafka stops accepting records; the message gives the number of letters it accepted
     */
    public Redrive redrive(List<Shipment> shipments, Originals originals, Decided decided, Runnable each) {
        List<Shipment> sent = new ArrayList<>();
        List<Unsendable> failed = new ArrayList<>();
        for (Shipment shipment : shipments) {
            Optional<ConsumerRecord<byte[], byte[]>> original = originals.at(shipment.from());
            Optional<ProducerRecord<byte[], byte[]>> record = original.map(shipment::record);
            if (record.isEmpty()) {
                failed.addAll(shipment.unsendable(Originals.gone(shipment.from())));
            } else if (size(record.get()) > maxRecordBytes) {
                failed.addAll(shipment.unsendable("the record would have more than " + maxRecordBytes
                        + " bytes: raise DEPECHE_MAX_ITEM_BYTES and run 'depeche topics apply' first"));
            } else {
                add(new Sending(record.get(), shipment.letters()), decided);
                sent.add(shipment);
            }
            each.run();
        }
        commit(decided);
        return new Redrive(sent, failed);
    }

    /**
     * Notes that letters need nothing more.
     *
     * @throws CommandFailed as {@link #redrive}
     */
    public void discard(List<Letter> letters, Decided decided) {
        for (int from = 0; from < letters.size(); from += BATCH_RECORDS) {
            List<Letter> some = letters.subList(from, Math.min(letters.size(), from + BATCH_RECORDS));
            transaction(() -> some.forEach(letter -> note(decided.discard(letter))));
            done += some.size();
        }
    }

    private void add(Sending sending, Decided decided) {
        batch.add(sending);
        batchBytes += size(sending.record());
        if (batch.size() >= BATCH_RECORDS || batchBytes >= BATCH_BYTES) {
            commit(decided);
        }
    }

    /** Sends after all reads, to keep the transaction short: the stages wait for it. */
    private void commit(Decided decided) {
        if (batch.isEmpty()) {
            return;
        }
        transaction(() -> {
            List<Future<RecordMetadata>> sent =
                    batch.stream().map(Sending::record).map(producer::send).toList();
            producer.flush();
            for (int i = 0; i < sent.size(); i++) {
                Place place = Sent.place(sent.get(i));
                batch.get(i).letters().forEach(letter -> note(decided.redrive(letter, place)));
            }
        });
        done += batch.stream().mapToInt(sending -> sending.letters().size()).sum();
        batch.clear();
        batchBytes = 0;
    }

    private void note(Operation operation) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.operations(), operation.subject().getBytes(StandardCharsets.UTF_8), Json.bytes(operation));
        record.headers().add(Headers.SCHEMA, Operation.SCHEMA.getBytes(StandardCharsets.UTF_8));
        // if any record fails, the commit fails
        var unused = producer.send(record);
    }

    private void transaction(Runnable writing) {
        try {
            producer.beginTransaction();
            writing.run();
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new CommandFailed(
                    "Kafka stopped accepting records ("
                            + Lacking.whileWriting(e).orElseGet(e::getMessage) + "): " + done
                            + " letters were done before. Run again for the rest; if somebody else redrives or discards letters at"
                            + " this time, let them finish first",
                    e);
        }
    }

    /** At least the size of a record by which Kafka's producer decides. */
    private static long size(ProducerRecord<byte[], byte[]> record) {
        long size = 100L
                + (record.key() == null ? 0 : record.key().length)
                + (record.value() == null ? 0 : record.value().length);
        for (var header : record.headers()) {
            size += 10L + header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    @Override
    public void close() {
        // aborts an open transaction, if Kafka is still reachable
        producer.close(CLOSE_TIMEOUT);
    }
}
