package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The headers of a dead letter, without its bytes.
 *
 * @param place of the letter
 * @param received when the raw item was received
 * @param at when it was refused
 * @param stage that refused it; {@code ?}, as for every text, when the header is missing
 * @param attempts how often it has been refused; 0 when the header is missing
 * @param raw coordinates of the raw item
 * @param source the record that the stage read
 * @param schema of the bytes; {@code ?} for a raw item
 * @param oversize whether only the source holds the bytes
 * @param provider of the item, as its bytes say; of what ingest refused, the feed
 */
public record Letter(
        Place place,
        Instant received,
        Instant at,
        String stage,
        String code,
        String message,
        int attempts,
        String raw,
        String source,
        String schema,
        boolean oversize,
        String provider) {
    private static final String UNKNOWN = "?";

    /** Reads a record of {@code wire.dead-letters}. */
    public static Letter of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = RecordHeaders.all(record);
        Place place = Place.of(record);
        Instant received = Instant.ofEpochMilli(record.timestamp());
        return new Letter(
                place,
                received,
                at(headers, received),
                headers.getOrDefault(Headers.DEAD_STAGE, UNKNOWN),
                headers.getOrDefault(Headers.DEAD_CODE, UNKNOWN),
                headers.getOrDefault(Headers.DEAD_MESSAGE, UNKNOWN),
                attempts(headers),
                headers.getOrDefault(Headers.RAW, UNKNOWN),
                headers.getOrDefault(Headers.DEAD_SOURCE, place.toString()),
                headers.getOrDefault(Headers.SCHEMA, UNKNOWN),
                headers.containsKey(Headers.DEAD_OVERSIZE),
                provider(record, headers));
    }

    private static String provider(ConsumerRecord<byte[], byte[]> record, Map<String, String> headers) {
        return isOfIngest(headers.getOrDefault(Headers.DEAD_STAGE, ""))
                ? headers.getOrDefault(Headers.FEED, UNKNOWN)
                : SeamProvider.of(record.value()).orElse(UNKNOWN);
    }

    private static boolean isOfIngest(String stage) {
        return stage.equals(StageName.INGEST.id());
    }

    /** Whether ingest refused it: anybody may have written the record that it read. */
    boolean isOfIngest() {
        return isOfIngest(stage);
    }

    /** The same letter, refused that often. */
    Letter withAttempts(int times) {
        return new Letter(place, received, at, stage, code, message, times, raw, source, schema, oversize, provider);
    }

    /** The record that has the bytes which the stage refused. */
    public Place bytesAt() {
        return oversize && Place.isPlace(source) ? Place.parse(source) : place;
    }

    /** The raw record behind it, {@code topic-partition@offset}. */
    String rawRecord() {
        return raw.replaceFirst("#\\d+/\\d+$", "");
    }

    /** Whether this is the place of the letter, of the record that was refused, or of the raw record or item behind it. */
    public boolean isAt(String coordinate) {
        return coordinate.equals(place.toString())
                || coordinate.equals(source)
                || coordinate.equals(raw)
                || coordinate.equals(rawRecord());
    }

    private static Instant at(Map<String, String> headers, Instant otherwise) {
        try {
            return Instant.parse(headers.getOrDefault(Headers.DEAD_AT, ""));
        } catch (DateTimeException e) {
            // another program wrote this letter: use the time of the record
            return otherwise;
        }
    }

    private static int attempts(Map<String, String> headers) {
        String attempts = headers.getOrDefault(Headers.DEAD_ATTEMPTS, "");
        return attempts.matches("\\d{1,6}") ? Integer.parseInt(attempts) : 0;
    }
}
