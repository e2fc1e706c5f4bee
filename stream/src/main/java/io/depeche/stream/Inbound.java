package io.depeche.stream;

import io.depeche.model.Coordinates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A record as a stage reads it: bytes, headers and where it stands.
 *
 * @param source {@code topic-partition@offset}
 * @param timestamp the record's own
 */
@SuppressWarnings("ArrayRecordComponent")
public record Inbound(
        byte @Nullable [] key, byte @Nullable [] value, Headers headers, String source, Instant timestamp) {

    static Inbound of(Record<byte[], byte[]> record, RecordMetadata at) {
        return new Inbound(
                record.key(),
                record.value(),
                record.headers(),
                Coordinates.record(at.topic(), at.partition(), at.offset()),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** The last header of that name as text; null when there is none. */
    public @Nullable String header(String name) {
        return text(headers.lastHeader(name));
    }

    /**
     * The raw item behind a record of a seam; empty in a raw record, and when the header is missing or no coordinates.
     */
    public Optional<Coordinates> raw() {
        String raw = header(io.depeche.model.kafka.Headers.RAW);
        if (raw == null || header(io.depeche.model.kafka.Headers.SCHEMA) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Coordinates.parse(raw));
        } catch (IllegalArgumentException e) {
            // somebody else wrote this record; its own place is what is known of it
            return Optional.empty();
        }
    }

    /** When the raw record behind a record of a seam came in; null when the header is missing or no time. */
    public @Nullable Instant received() {
        String received = header(io.depeche.model.kafka.Headers.RECEIVED);
        try {
            return received == null ? null : Instant.parse(received);
        } catch (DateTimeParseException e) {
            // somebody else wrote this record; when it came in is not known
            return null;
        }
    }

    /** All headers as text, the last of a name winning. */
    public Map<String, String> headerTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            String text = text(header);
            if (text != null) {
                texts.put(header.key(), text);
            }
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
