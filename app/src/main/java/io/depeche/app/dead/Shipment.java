package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.model.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * One record to be sent again, for one letter or for several of the same record.
 *
 * @param topic to send it to
 * @param raw whether it becomes a raw record with its own coordinates
 * @param from the record that holds key, value and headers
 * @param letters that it takes back, at least one
 */
public record Shipment(String topic, boolean raw, Place from, List<Letter> letters) implements Routed {
    /** What a record between stages has of its letter. */
    private static final Set<String> OF_THE_LETTER = Set.of(
            Headers.DEAD_STAGE,
            Headers.DEAD_CODE,
            Headers.DEAD_MESSAGE,
            Headers.DEAD_AT,
            Headers.DEAD_ATTEMPTS,
            Headers.DEAD_SOURCE,
            Headers.DEAD_OVERSIZE,
            Headers.REDRIVE_OF);

    public Shipment {
        letters = List.copyOf(letters);
    }

    @Override
    public void to(Consumer<Shipment> shipments, Consumer<Unsendable> unsendable) {
        shipments.accept(this);
    }

    /** This shipment with the other's letters added. */
    Shipment and(Shipment other) {
        List<Letter> both =
                Stream.concat(letters.stream(), other.letters.stream()).toList();
        return new Shipment(topic, raw, from, both);
    }

    /**
     * The record to send: as the refusing stage read it, with the time at which its item was received. Its key leads
     * to the same partition as before.
     *
     * @param stored the record at {@link #from}
     */
    ProducerRecord<byte[], byte[]> record(ConsumerRecord<byte[], byte[]> stored) {
        RecordHeaders headers = new RecordHeaders();
        stored.headers().forEach(header -> {
            if (isOfTheRecord(header.key())) {
                headers.add(header);
            }
        });
        int attempts = letters.stream().mapToInt(Letter::attempts).max().orElse(0);
        add(headers, Headers.DEAD_ATTEMPTS, Integer.toString(attempts));
        letters.forEach(
                letter -> add(headers, Headers.REDRIVE_OF, letter.place().toString()));
        long received = letters.get(0).received().toEpochMilli();
        return new ProducerRecord<>(topic, null, received, stored.key(), stored.value(), headers);
    }

    private boolean isOfTheRecord(String header) {
        return raw ? !Headers.isReserved(header) : !OF_THE_LETTER.contains(header);
    }

    /** Its letters, none of which can be sent. */
    List<Unsendable> unsendable(String why) {
        return letters.stream()
                .map(letter -> new Unsendable(letter.place(), why))
                .toList();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
