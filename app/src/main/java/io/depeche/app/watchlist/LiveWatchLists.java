package io.depeche.app.watchlist;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.sink.watch.WatchLists;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The present watch lists. It follows {@code wire.watchlists} and replaces the lists in use when they change. */
public final class LiveWatchLists implements Supplier<WatchLists>, AutoCloseable {
    private final Present present;
    private final TopicFollower follower;

    private LiveWatchLists(Present present, TopicFollower follower) {
        this.present = present;
        this.follower = follower;
    }

    /** Reads the topic to its end, then follows it until closed. */
    public static LiveWatchLists follow(Cluster cluster, String topic) {
        Present present = new Present();
        return new LiveWatchLists(present, TopicFollower.start(cluster, topic, present));
    }

    @Override
    public WatchLists get() {
        return present.inUse;
    }

    @Override
    public void close() {
        follower.close();
    }

    /** The entries and the lists that they make. */
    private static final class Present implements TopicFollower.State {
        private final WatchEntries entries = new WatchEntries();
        private volatile WatchLists inUse = WatchLists.NONE;

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            entries.take(record);
        }

        @Override
        public void upToDate() {
            inUse = WatchLists.of(entries.all());
        }
    }
}
