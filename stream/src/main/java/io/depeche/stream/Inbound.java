package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.StageName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A record as a stage reads it: bytes, headers and position.
 *
 * @param source {@code topic-partition@offset}
 * @param timestamp of the record
 */
@SuppressWarnings("ArrayRecordComponent")
public record Inbound(
        byte @Nullable [] key, byte @Nullable [] value, Headers headers, String source, Instant timestamp) {

    /** The record as Kafka Streams gives it to a processor. */
    public static Inbound of(Record<byte[], byte[]> record, RecordMetadata at) {
        return new Inbound(
                record.key(),
                record.value(),
                record.headers(),
                Coordinates.record(at.topic(), at.partition(), at.offset()),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /**
     * The record as a stage believes it. Anybody may write to the topic that ingest reads, so headers there that only Dépêche sets
     * say nothing; but a record that says it is redriven may go on counting its attempts, which decide nothing.
     */
    Inbound believedBy(String stage) {
        if (!stage.equals(StageName.INGEST.id())) {
            return this;
        }
        boolean redriven = headers.lastHeader(io.depeche.model.kafka.Headers.REDRIVE_OF) != null;
        RecordHeaders believed = new RecordHeaders();
        for (Header header : headers) {
            boolean counts = redriven && header.key().equals(io.depeche.model.kafka.Headers.DEAD_ATTEMPTS);
            if (counts || !io.depeche.model.kafka.Headers.isReserved(header.key())) {
                believed.add(header);
            }
        }
        return new Inbound(key, value, believed, source, timestamp);
    }

    /** The same record, as one of that time. */
    Inbound at(Instant time) {
        return new Inbound(key, value, headers, source, time);
    }

    /** The last header of that name as text; null when there is none. */
    public @Nullable String header(String name) {
        return text(headers.lastHeader(name));
    }

    /**
     * The coordinates of the raw item behind a record between stages; empty for a raw record, and when the header is missing or invalid.
     */
    public Optional<Coordinates> raw() {
        String raw = header(io.depeche.model.kafka.Headers.RAW);
        if (raw == null || header(io.depeche.model.kafka.Headers.SCHEMA) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Coordinates.parse(raw));
        } catch (IllegalArgumentException e) {
            // another program wrote this record: use its own position
            return Optional.empty();
        }
    }

    /** A line of the log that names this record, and the trace that it belongs to (W3C Trace Context). */
    LoggingEventBuilder named(LoggingEventBuilder line) {
        String trace = header("traceparent");
        LoggingEventBuilder named = line.addKeyValue("record", source);
        return trace == null ? named : named.addKeyValue("traceparent", trace);
    }

    /** The provider as the stage before says; null for a raw record, and when that stage does not know. */
    public @Nullable String provider() {
        return header(io.depeche.model.kafka.Headers.SCHEMA) == null
                ? null
                : header(io.depeche.model.kafka.Headers.PROVIDER);
    }

    /** When the raw record behind a record between stages was received; null when the header is missing or invalid. */
    public @Nullable Instant received() {
        String received = header(io.depeche.model.kafka.Headers.RECEIVED);
        try {
            return received == null ? null : Instant.parse(received);
        } catch (DateTimeParseException e) {
            // another program wrote this record: the time is unknown
            return null;
        }
    }

    /** All headers as text; the last one of a name wins. */
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

    static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
