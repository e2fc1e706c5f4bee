package io.depeche.app.reference;

import io.depeche.app.access.Lacking;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Writes reference data, one transaction for each import or override. Readers see nothing of it before the commit.
 */
public final class ReferenceWriter implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    /** A writer; it aborts an unfinished import of another writer. */
    public ReferenceWriter(Cluster cluster, String topic) {
        this.topic = topic;
        this.producer = cluster.transactionalProducer(topic + "-import", TIMEOUT);
    }

    /**
     * Writes an import in one transaction.
     *
     * @param rulings the operators' overrides, written in the same transaction
     * @param before the import of this name that it replaces
     */
    public Manifest write(
            String name,
            String version,
            List<Row> rows,
            List<Row.Ruling> rulings,
            int refused,
            List<String> files,
            Optional<Manifest> before) {
        String generation = UUID.randomUUID().toString();
        Manifest manifest = new Manifest(name, version, generation, rows.size(), refused, Instant.now(), files);
        transaction(() -> {
            for (int i = 0; i < rows.size(); i++) {
                send(ReferenceKeys.row(name, i), Json.bytes(rows.get(i)), generation);
            }
            for (int i = rows.size(); i < before.map(Manifest::rows).orElse(0); i++) {
                send(ReferenceKeys.row(name, i), null, generation);
            }
            rulings.forEach(this::send);
            send(ReferenceKeys.manifest(name), Json.bytes(manifest), generation);
        });
        return manifest;
    }

    /** Removes an import. */
    public void remove(Manifest manifest) {
        transaction(() -> {
            send(ReferenceKeys.manifest(manifest.name()), null, manifest.generation());
            for (int i = 0; i < manifest.rows(); i++) {
                send(ReferenceKeys.row(manifest.name(), i), null, manifest.generation());
            }
        });
    }

    /** Writes an override; it replaces an earlier one for the same text. */
    public void override(Row.Ruling ruling) {
        transaction(() -> send(ruling));
    }

    private void send(Row.Ruling ruling) {
        send(ReferenceKeys.override(ruling.what(), ruling.text()), Json.bytes(ruling), "");
    }

    /** Withdraws an override. */
    public void withdraw(Row.Ruling.What what, String text) {
        transaction(() -> send(ReferenceKeys.override(what, text), null, ""));
    }

    private void transaction(Runnable writing) {
        producer.beginTransaction();
        try {
            writing.run();
            producer.commitTransaction();
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw new CommandFailed(
                    "nothing was written to " + topic + "; the data in use is unchanged: "
                            + Lacking.whileWriting(e).orElseGet(() -> Causes.of(e)),
                    e);
        }
    }

    private void send(byte[] key, byte @Nullable [] value, String generation) {
        var header = new RecordHeader(ReferenceKeys.GENERATION, generation.getBytes(StandardCharsets.UTF_8));
        // if any record fails, the commit fails
        var unused = producer.send(new ProducerRecord<>(topic, 0, key, value, List.of(header)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
