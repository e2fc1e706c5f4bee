package io.depeche.app.watchlist;

import io.depeche.app.access.Lacking;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import io.depeche.model.operation.WatchEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Changes watch lists: each call is one transaction, in which {@code wire.operations} says who did it and why. */
public final class WatchWriter implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final Topics topics;

    /** A writer; it aborts an unfinished change of another writer. */
    public WatchWriter(Cluster cluster, Topics topics) {
        this.topics = topics;
        this.producer = cluster.transactionalProducer(topics.watchlists() + "-change");
    }

    /** Adds entries; one replaces an earlier one of its key. */
    public void add(List<WatchEntry> entries) {
        transaction(() -> entries.forEach(entry -> {
            send(topics.watchlists(), entry.key(), Json.bytes(entry), WatchEntry.SCHEMA);
            record(Operation.WATCH_ADD, entry);
        }));
    }

    /** Removes entries, each with the reason, name and time of the removal in place of those of the addition. */
    public void remove(List<WatchEntry> entries) {
        transaction(() -> entries.forEach(entry -> {
            send(topics.watchlists(), entry.key(), null, WatchEntry.SCHEMA);
            record(Operation.WATCH_REMOVE, entry);
        }));
    }

    private void record(String action, WatchEntry entry) {
        Operation operation = new Operation(action, entry.key(), null, entry.reason(), entry.by(), entry.at());
        send(topics.operations(), entry.key(), Json.bytes(operation), Operation.SCHEMA);
    }

    private void send(String topic, String key, byte @Nullable [] value, String schema) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add(Headers.SCHEMA, schema.getBytes(StandardCharsets.UTF_8));
        // if any record fails, the commit fails
        var unused = producer.send(record);
    }

    private void transaction(Runnable writing) {
        producer.beginTransaction();
        try {
            writing.run();
            producer.commitTransaction();
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw new CommandFailed(
                    "nothing was written to " + topics.watchlists() + "; the lists are unchanged: "
                            + Lacking.whileWriting(e).orElseGet(() -> Causes.of(e)),
                    e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
