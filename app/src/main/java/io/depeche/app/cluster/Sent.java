package io.depeche.app.cluster;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Where Kafka has put a record that was sent. */
public final class Sent {
    private Sent() {}

    /**
     * The place of a record, for which it waits.
     *
     * @throws KafkaException when Kafka refused the record
     */
    public static Place place(Future<RecordMetadata> sent) {
        try {
            RecordMetadata at = sent.get();
            return new Place(at.topic(), at.partition(), at.offset());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException refused) {
                throw refused;
            }
            throw new KafkaException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
