package io.depeche.app.cluster;

import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic to its end, and follows it in a thread of its own until closed. While it cannot read, it tries again. */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofSeconds(10);

    private final TopicReader reader;
    private final String topic;
    private final State state;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final boolean behind;
    private final Readability readability;

    /** What the records make. Not called by two threads at a time. */
    public interface State {
        /** The next record. */
        void take(ConsumerRecord<byte[], byte[]> record);

        /** All records that have come so far were taken. Called again when it needs Kafka and fails for that. */
        void upToDate();
    }

    /** Goes on where a record meets a bug of ours: one record must not end what all others change. */
    private record Guarded(State state) implements State {
        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            try {
                state.take(record);
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("record", Place.of(record))
                        .setCause(e)
                        .log("unexpected exception; the record is ignored");
            }
        }

        @Override
        public void upToDate() {
            try {
                state.upToDate();
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("unexpected exception; keeping what is in use", e);
            }
        }
    }

    private TopicFollower(TopicReader reader, String topic, State state, boolean behind) {
        this.reader = reader;
        this.topic = topic;
        this.state = state;
        this.behind = behind;
        this.readability = new Readability(topic);
        this.thread = new Thread(this::follow, topic);
    }

    /** Reads {@code topic}, which is known to exist, to its end and returns, then follows it. */
    public static TopicFollower start(Cluster cluster, String topic, State state) {
        return start(cluster, topic, List.of(), state);
    }

    /** The same, but without the records that the topic has at {@code skipped} offsets, if it still has all of them. */
    public static TopicFollower start(Cluster cluster, String topic, List<Skipped> skipped, State state) {
        TopicReader reader = TopicReader.fromBeginningOnceShown(cluster, topic);
        State guarded = new Guarded(state);
        reader.readToEnd(skipped, guarded::take);
        state.upToDate();
        TopicFollower follower = new TopicFollower(reader, topic, guarded, false);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /**
     * Follows {@code topic} from about its last {@code records} on. It returns at once, so that nothing waits for readers
     * that people only look at.
     */
    public static TopicFollower behind(Cluster cluster, String topic, int records, State state) {
        TopicReader reader = TopicReader.fromLast(cluster, topic, records);
        TopicFollower follower = new TopicFollower(reader, topic, new Guarded(state), true);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        if (behind) {
            catchUp();
        }
        boolean news = false;
        while (!isClosed()) {
            try {
                List<ConsumerRecord<byte[], byte[]>> records = reader.poll(POLL);
                readability.succeeded();
                records.forEach(state::take);
                news |= !records.isEmpty();
                if (news && !isClosed()) {
                    state.upToDate();
                    news = false;
                }
            } catch (KafkaException e) {
                readability.failed(e);
                pause();
            }
        }
        reader.close();
    }

    private void catchUp() {
        try {
            reader.readToEnd(state::take);
        } catch (CommandFailed | KafkaException e) {
            LOG.error("cannot read {} to its end; going on from where it stopped", topic, e);
        }
        state.upToDate();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            var unused = closed.await(BACK_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
