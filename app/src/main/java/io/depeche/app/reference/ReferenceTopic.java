package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code wire.reference} once. */
public final class ReferenceTopic {
    private ReferenceTopic() {}

    /** The present state of the topic. */
    public static ReferenceState read(Cluster cluster, String topic) {
        return read(cluster, topic, record -> true);
    }

    /** The state that those records alone make. */
    static ReferenceState read(Cluster cluster, String topic, Predicate<ConsumerRecord<byte[], byte[]>> taken) {
        ReferenceState state = new ReferenceState();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            reader.readToEnd(record -> {
                if (taken.test(record)) {
                    state.take(record);
                }
            });
        }
        return state;
    }
}
