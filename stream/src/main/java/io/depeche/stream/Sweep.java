package io.depeche.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a store again and again, a slice at a time so that no item waits, and forgets what is too old. Kafka Streams has
 * stores that do so by themselves, but up to 4.3 a thread may die of them after a crash (KAFKA-20808).
 */
public final class Sweep<V> {
    /** How many values a slice has. */
    public static final int SLICE = 5_000;

    private final KeyValueStore<String, V> store;
    private final Forgetting<V> forgetting;
    private @Nullable String from;

    /** Decides what remains of a value. */
    @FunctionalInterface
    public interface Forgetting<V> {
        /** The value to keep, perhaps with less in it; null to forget it. */
        @Nullable
        V remains(V value);
    }

    /** A sweep of {@code store} that begins at its first key. */
    public Sweep(KeyValueStore<String, V> store, Forgetting<V> forgetting) {
        this.store = store;
        this.forgetting = forgetting;
    }

    /** Looks at the next slice. */
    public void slice() {
        List<KeyValue<String, V>> slice = new ArrayList<>();
        try (KeyValueIterator<String, V> values = store.range(from, null)) {
            while (values.hasNext() && slice.size() < SLICE) {
                slice.add(values.next());
            }
            from = values.hasNext() ? values.peekNextKey() : null;
        }
        slice.forEach(entry -> {
            @Nullable V remains = forgetting.remains(entry.value);
            if (remains == null) {
                store.delete(entry.key);
            } else if (!Objects.equals(remains, entry.value)) {
                store.put(entry.key, remains);
            }
        });
    }
}
