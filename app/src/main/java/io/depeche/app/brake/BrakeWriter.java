package io.depeche.app.brake;

import io.depeche.app.cluster.Cluster;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what was done to a brake to {@code wire.operations}, keyed by the stage, so that its records keep their order. */
public final class BrakeWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrakeWriter.class);

    private final Cluster cluster;
    private final String topic;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread writing = new Thread(task, "brake");
        writing.setDaemon(true);
        return writing;
    });

    /** A writer. */
    public BrakeWriter(Cluster cluster, String topic) {
        this.cluster = cluster;
        this.topic = topic;
    }

    /** Writes in a thread of its own; the brake holds in this process also when that fails. */
    void write(Operation operation) {
        thread.execute(() -> {
            try {
                writeNow(operation);
            } catch (ExecutionException | KafkaException e) {
                LOG.atError()
                        .addKeyValue("stage", operation.subject())
                        .setCause(e)
                        .log("cannot write to {}: the brake holds in this process alone, and until it ends", topic);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Writes, and waits until Kafka has it. */
    public void writeNow(Operation operation) throws ExecutionException, InterruptedException {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, operation.subject().getBytes(StandardCharsets.UTF_8), Json.bytes(operation));
        record.headers().add(Headers.SCHEMA, Operation.SCHEMA.getBytes(StandardCharsets.UTF_8));
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(record).get();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
