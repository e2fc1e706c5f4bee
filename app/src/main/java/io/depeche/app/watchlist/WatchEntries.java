package io.depeche.app.watchlist;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Json;
import io.depeche.model.operation.WatchEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries of all watch lists, as {@code wire.watchlists} says. */
public final class WatchEntries {
    private static final Logger LOG = LoggerFactory.getLogger(WatchEntries.class);

    private final Map<String, WatchEntry> byKey = new TreeMap<>();

    WatchEntries() {}

    /** The present entries. */
    public static WatchEntries read(Cluster cluster, String topic) {
        WatchEntries entries = new WatchEntries();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            reader.readToEnd(entries::take);
        }
        return entries;
    }

    /** Reads the next record; one that is not an entry is reported and changes nothing. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            byKey.remove(key);
            return;
        }
        try {
            byKey.put(key, Json.read(record.value(), WatchEntry.class));
        } catch (IOException e) {
            LOG.atError()
                    .addKeyValue("record", record.topic() + "-" + record.partition() + "@" + record.offset())
                    .setCause(e)
                    .log("not an entry of a watch list; ignored");
        }
    }

    /** All of them, by list, kind and text. */
    public Collection<WatchEntry> all() {
        return List.copyOf(byKey.values());
    }

    /** The entry of this key. */
    public Optional<WatchEntry> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
