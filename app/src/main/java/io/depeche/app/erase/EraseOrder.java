package io.depeche.app.erase;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Erasure;
import io.depeche.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends an order to erase an article: its record on {@code wire.operations} and the item on {@code wire.items} that carries it
 * out are one transaction.
 */
public final class EraseOrder {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Cluster cluster;
    private final Topics topics;

    /** Orders for the stages of a cluster. */
    public EraseOrder(Cluster cluster, Topics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    /**
     * Sends the order, and waits for the canceled record.
     *
     * @param traces of the article
     * @param operation who erases it and why
     * @throws CommandFailed when the canceled record does not come within {@code patience}; the order stands
     */
    public void send(Traces traces, Operation operation, Duration patience) {
        try (TopicReader articles = TopicReader.fromEnd(cluster, topics.articles())) {
            String order = transaction(traces, operation);
            await(articles, order, operation.subject(), patience);
        }
    }

    /** Returns the place of the order. */
    private String transaction(Traces traces, Operation operation) {
        try (Producer<byte[], byte[]> producer = cluster.transactionalProducer(topics.prefix() + "-erase")) {
            producer.beginTransaction();
            try {
                RecordMetadata at = send(
                                producer,
                                topics.operations(),
                                operation.subject(),
                                Json.bytes(operation),
                                Map.of(Headers.SCHEMA, Operation.SCHEMA))
                        .get();
                String order = Coordinates.record(at.topic(), at.partition(), at.offset());
                items(producer, order, traces, operation);
                producer.commitTransaction();
                return order;
            } catch (ExecutionException | KafkaException e) {
                producer.abortTransaction();
                throw new CommandFailed("nothing erased: Kafka did not accept the order: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                producer.abortTransaction();
                throw new CommandFailed("interrupted while sending the order; nothing erased", e);
            }
        }
    }

    private void items(Producer<byte[], byte[]> producer, String order, Traces traces, Operation operation) {
        List<String> uris = traces.uris();
        for (int i = 0; i < uris.size(); i++) {
            Coordinates coordinates = new Coordinates(order, i + 1, uris.size());
            @Nullable String provider = traces.provider().orElse(null);
            WireItem item = Erasure.of(uris.get(i), provider, coordinates, operation.at());
            // if any record fails, the commit fails
            var unused = send(
                    producer,
                    topics.items(),
                    uris.get(i),
                    Json.bytes(item),
                    Map.of(
                            Headers.SCHEMA,
                            WireItem.SCHEMA,
                            Headers.RAW,
                            coordinates.toString(),
                            Headers.RECEIVED,
                            operation.at().toString()));
        }
    }

    private static Future<RecordMetadata> send(
            Producer<byte[], byte[]> producer, String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    private void await(TopicReader articles, String order, String uri, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean done = false;
        while (!done) {
            done = articles.poll(POLL).stream().anyMatch(record -> RecordHeaders.text(record, Headers.RAW)
                    .filter(raw -> raw.startsWith(order + "#"))
                    .isPresent());
            if (!done && System.nanoTime() > deadline) {
                throw new CommandFailed("the order is at " + order + ", but after " + patience.toSeconds() + " s " + uri
                        + " is not erased: are enrich and sink running? They will obey as soon as they do");
            }
        }
    }
}
