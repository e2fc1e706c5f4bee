package io.depeche.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The records of a task that wait, in two stores: the records by uri, and their order by time. A key of the second is the
 * time (milliseconds, eight bytes, so that bytes sort as times do) and the uri; those without a time stand at the end.
 */
final class Waiting {
    private static final byte[] NOTHING = {};
    private static final long NEVER = Long.MAX_VALUE;

    private final KeyValueStore<String, byte[]> records;
    private final KeyValueStore<byte[], byte[]> order;
    private int count;
    private long next = 0;

    private Waiting(KeyValueStore<String, byte[]> records, KeyValueStore<byte[], byte[]> order) {
        this.records = records;
        this.order = order;
        try (KeyValueIterator<byte[], byte[]> all = order.all()) {
            all.forEachRemaining(entry -> count++);
        }
        lookAhead();
    }

    static Waiting of(Operators operators, ProcessorContext<byte[], byte[]> context) {
        return new Waiting(
                context.getStateStore(operators.heldStore()), context.getStateStore(operators.heldOrderStore()));
    }

    /** The two stores. A record that waits is as large as one of the stage's input. */
    static List<StoreBuilder<?>> stores(Operators operators, int maxBytes) {
        return List.of(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(operators.heldStore()),
                                Serdes.String(),
                                Serdes.ByteArray())
                        .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes))),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(operators.heldOrderStore()),
                        Serdes.ByteArray(),
                        Serdes.ByteArray()));
    }

    @Nullable
    HeldRecord get(String uri) {
        byte[] bytes = records.get(uri);
        return bytes == null ? null : HeldRecord.of(bytes);
    }

    /** Keeps a record in place of the one with the same uri. */
    void put(HeldRecord record, byte[] bytes) {
        HeldRecord before = get(record.item().uri());
        if (before != null) {
            remove(before);
        }
        long due = due(record);
        order.put(place(due, record.item().uri()), NOTHING);
        records.put(record.item().uri(), bytes);
        count++;
        next = Math.min(next, due);
    }

    void remove(HeldRecord record) {
        records.delete(record.item().uri());
        forget(place(due(record), record.item().uri()));
    }

    /** The records whose time has come, the earliest first. */
    List<HeldRecord> due(Instant now, int most) {
        if (next > now.toEpochMilli()) {
            return List.of();
        }
        List<HeldRecord> due = new ArrayList<>();
        List<byte[]> stray = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> range = order.range(place(next, ""), place(now.toEpochMilli() + 1, ""))) {
            while (range.hasNext() && due.size() < most) {
                KeyValue<byte[], byte[]> entry = range.next();
                HeldRecord record = get(uri(entry.key));
                if (record != null && due(record) <= now.toEpochMilli()) {
                    due.add(record);
                } else {
                    stray.add(entry.key);
                }
            }
        }
        // without transactions, a crash may leave a place whose record is gone or waits for a later time
        stray.forEach(this::forget);
        return due;
    }

    private void forget(byte[] place) {
        order.delete(place);
        count--;
        lookAhead();
    }

    int count() {
        return count;
    }

    /** When the next record is due; empty when none has a time. */
    Optional<Instant> next() {
        return next == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next));
    }

    /** Finds the earliest time. None is before the one so far, so what was removed there is not read again. */
    private void lookAhead() {
        try (KeyValueIterator<byte[], byte[]> rest = order.range(place(next, ""), null)) {
            next = rest.hasNext() ? ByteBuffer.wrap(rest.next().key).getLong() : NEVER;
        }
    }

    /** Rounded up, so that a record is never early. */
    private static long due(HeldRecord record) {
        Instant until = record.item().until();
        if (until == null || until.isAfter(Instant.ofEpochMilli(NEVER - 1))) {
            return NEVER;
        }
        long millis = until.toEpochMilli();
        return Instant.ofEpochMilli(millis).equals(until) ? millis : millis + 1;
    }

    private static byte[] place(long due, String uri) {
        byte[] name = uri.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(due)
                .put(name)
                .array();
    }

    private static String uri(byte[] place) {
        return new String(place, Long.BYTES, place.length - Long.BYTES, StandardCharsets.UTF_8);
    }
}
