package io.depeche.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.model.Coordinates;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends raw items as a feed would, and remembers what stands where. */
final class RawTopic implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();

    RawTopic(Cluster cluster, String topic) {
        this.producer = cluster.producer();
        this.topic = topic;
    }

    void send(String key, byte[] bytes) {
        send(key, bytes, Map.of());
    }

    void send(String key, byte[] bytes, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(UTF_8), bytes);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        send(producer, record);
    }

    void send(Producer<byte[], byte[]> other, byte[] bytes) {
        send(other, new ProducerRecord<>(topic, bytes));
    }

    private void send(Producer<byte[], byte[]> with, ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata at = with.send(record).get();
            sent.put(Coordinates.record(at.topic(), at.partition(), at.offset()), record.value());
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka took no record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The places of everything that was sent: {@code topic-partition@offset}. */
    Set<String> sent() {
        return Set.copyOf(sent.keySet());
    }

    byte[] bytes(String place) {
        return Objects.requireNonNull(sent.get(place), place);
    }

    @Override
    public void close() {
        producer.close();
    }
}
