package io.depeche.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A raw record to send again.
 *
 * @param from where it is
 * @param articles whose items in it are published anew, at least one
 */
record Republication(Place from, List<Anew> articles) {
    private static final Set<String> OF_AN_EARLIER_SENDING =
            Set.of(Headers.RAW, Headers.REDRIVE_OF, Headers.REPLAY_OF, Headers.DEAD_ATTEMPTS);

    Republication {
        articles = List.copyOf(articles);
    }

    /** The records of some articles, in the order in which they come. */
    static List<Republication> of(List<Anew> articles) {
        Map<String, List<Anew>> records = new LinkedHashMap<>();
        articles.forEach(article -> records.computeIfAbsent(article.raw().source(), source -> new ArrayList<>())
                .add(article));
        return records.entrySet().stream()
                .map(record -> new Republication(Place.parse(record.getKey()), record.getValue()))
                .toList();
    }

    /**
     * The record as its feed sent it, with the time at which it was received, and with the items that it stands for.
     *
     * @param stored the record at {@link #from}
     */
    ProducerRecord<byte[], byte[]> record(ConsumerRecord<byte[], byte[]> stored) {
        RecordHeaders headers = new RecordHeaders(stored.headers().toArray());
        OF_AN_EARLIER_SENDING.forEach(headers::remove);
        String names =
                articles.stream().map(Anew::raw).map(Coordinates::toString).collect(Collectors.joining(","));
        headers.add(Headers.REPLAY_OF, names.getBytes(UTF_8));
        return new ProducerRecord<>(stored.topic(), null, stored.timestamp(), stored.key(), stored.value(), headers);
    }
}
