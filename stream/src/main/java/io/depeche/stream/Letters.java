package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Problem;
import io.depeche.model.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Creates every record of {@code wire.dead-letters}, for refusals by a stage and for exceptions.
 *
 * @param stage that refused the items
 * @param maxBytes maximum size of a record on the topic; a larger letter only refers to its source
 */
public record Letters(String stage, int maxBytes) {
    private static final int MESSAGE_LIMIT = 2_000;

    /** A letter's value and headers. The value is null when the bytes are too large; they remain at the source. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Letter(byte @Nullable [] value, RecordHeaders headers) {}

    /** The letter for a record that can't be processed. */
    public Letter letter(Inbound record, Problem problem, Coordinates raw, Instant now) {
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        int attempts = attempts(record) + 1;
        set(headers, Headers.RAW, raw.toString());
        set(headers, Headers.DEAD_STAGE, stage);
        set(headers, Headers.DEAD_CODE, problem.code());
        set(headers, Headers.DEAD_MESSAGE, Problem.shortened(problem.message(), MESSAGE_LIMIT));
        set(headers, Headers.DEAD_AT, now.toString());
        set(headers, Headers.DEAD_ATTEMPTS, Integer.toString(attempts));
        set(headers, Headers.DEAD_SOURCE, record.source());
        byte[] value = record.value();
        if (value != null && sizeOf(record.key(), value, headers) > maxBytes) {
            set(headers, Headers.DEAD_OVERSIZE, "true");
            value = null;
        }
        return new Letter(value, headers);
    }

    /** The size of a record as the broker counts it, rounded up. */
    static int sizeOf(byte @Nullable [] key, byte[] value, Iterable<Header> headers) {
        long size = Headers.ROOM + (key == null ? 0 : key.length) + (long) value.length;
        for (Header header : headers) {
            size += header.key().length() * 4L + (header.value() == null ? 0 : header.value().length);
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    static void set(org.apache.kafka.common.header.Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static int attempts(Inbound record) {
        String attempts = record.header(Headers.DEAD_ATTEMPTS);
        return attempts != null && attempts.matches("\\d{1,6}") ? Integer.parseInt(attempts) : 0;
    }
}
