package io.depeche.app.command.embargo;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.HeldItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What waits for the end of its embargo, as {@code wire.held} says. */
final class HeldItems {
    private final Map<String, HeldItem> byUri = new HashMap<>();

    private HeldItems() {}

    /** What waits now. */
    static HeldItems read(Cluster cluster, Topics topics) {
        HeldItems held = new HeldItems();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topics.held())) {
            reader.readToEnd(held::enter);
        }
        return held;
    }

    private void enter(ConsumerRecord<byte[], byte[]> record) {
        String uri = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            byUri.remove(uri);
            return;
        }
        try {
            byUri.put(uri, Json.read(record.value(), HeldItem.class));
        } catch (IOException e) {
            throw new CommandFailed(
                    "the record at " + Place.of(record) + " is not a notice of a held item: " + e.getMessage(), e);
        }
    }

    /** The first that is due first; those without a time last. */
    List<HeldItem> inOrder() {
        return byUri.values().stream()
                .sorted(Comparator.<HeldItem, Instant>comparing(
                                item -> Objects.requireNonNullElse(item.until(), Instant.MAX))
                        .thenComparing(HeldItem::uri))
                .toList();
    }

    Optional<HeldItem> of(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }
}
