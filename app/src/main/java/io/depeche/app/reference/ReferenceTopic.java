package io.depeche.app.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;

/** Reads {@code wire.reference} once. */
public final class ReferenceTopic {
    private ReferenceTopic() {}

    /** The present state of the topic. */
    public static ReferenceState read(Cluster cluster, String topic) {
        ReferenceState state = new ReferenceState();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            reader.readToEnd(state::take);
        }
        return state;
    }
}
