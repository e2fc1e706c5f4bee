package io.depeche.stream.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a stage under exactly-once commits. A record that comes after a pause is committed at once; in a row of records
 * commits are an interval apart; and while a thread works for most of its time, so that commits would take what the work needs,
 * they are {@value #LONGER} intervals apart.
 *
 * <p>Kafka Streams commits all tasks of a thread together, so the threads of a stage have a pace each, and their tasks share it.
 */
public final class CommitPace {
    /** By this setting the tasks of a stage find its {@link CommitPace.ByThread}. */
    public static final String SETTING = "depeche.commit.pace";

    /** How many intervals a busy thread lets pass. */
    public static final int LONGER = 5;

    private static final double BUSY = 0.5;

    private final long interval;
    private final LongSupplier nanoTime;
    private long committed;
    private long worked;
    private @Nullable Cancellable timer;

    /** The paces of a stage's threads. */
    public static final class ByThread {
        private final ThreadLocal<CommitPace> paces;

        /** @param interval between two commits of a thread that is not busy */
        public ByThread(Duration interval) {
            this.paces = ThreadLocal.withInitial(() -> new CommitPace(interval, System::nanoTime));
        }
    }

    /**
     * @param interval between two commits of a thread that is not busy
     * @param nanoTime the clock
     */
    CommitPace(Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.nanoTime = nanoTime;
        this.committed = nanoTime.getAsLong() - LONGER * this.interval;
    }

    /** That of this thread; empty where Kafka Streams alone decides. */
    public static Optional<CommitPace> of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof ByThread all ? Optional.of(all.paces.get()) : Optional.empty();
    }

    /**
     * A record is done, and its results are forwarded.
     *
     * @param context of the task that had it
     * @param nanos that it took
     */
    public void worked(ProcessorContext<?, ?> context, long nanos) {
        long now = nanoTime.getAsLong();
        worked += nanos;
        if (mayCommit(now)) {
            commit(context, now);
        } else if (timer == null) {
            // the record may be the last one for a while
            timer = context.schedule(untilNext(now), PunctuationType.WALL_CLOCK_TIME, time -> look(context));
        }
    }

    private Duration untilNext(long now) {
        long since = now - committed;
        long nanos = since < interval ? interval - since : interval;
        return Duration.ofMillis(1 + TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private void look(ProcessorContext<?, ?> context) {
        long now = nanoTime.getAsLong();
        if (mayCommit(now)) {
            commit(context, now);
        }
    }

    private boolean mayCommit(long now) {
        long since = now - committed;
        return since >= LONGER * interval || (since >= interval && worked < BUSY * since);
    }

    private void commit(ProcessorContext<?, ?> context, long now) {
        context.commit();
        committed = now;
        worked = 0;
        stopTimer();
    }

    /** A task of the thread ends, and a timer that it may have set ends with it. */
    public void taskCloses() {
        stopTimer();
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
