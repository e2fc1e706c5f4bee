package io.depeche.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Decides what happens when a stream thread dies: Kafka Streams starts a new one if Kafka calls the cause transient,
 * a limited number of times. Otherwise the stage stops, because a thread that fails on the same record again and
 * again helps nobody.
 */
public final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int BUDGET_A_THREAD = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final String stage;
    private final int budget;
    private final Clock clock;
    private final Deque<Instant> replaced = new ArrayDeque<>();

    /**
     * A handler for one stage.
     *
     * @param threads number of threads of the stage in this process: one outage may end them all at once
     */
    public ThreadReplacement(String stage, int threads, Clock clock) {
        this.stage = stage;
        this.budget = threads * BUDGET_A_THREAD;
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        if (isCausedBy(exception, FencedInstanceIdException.class::isInstance)) {
            LOG.atError()
                    .addKeyValue("stage", stage)
                    .log("another process of this stage has the same DEPECHE_INSTANCE as this one, which stops now: "
                            + "give each process a DEPECHE_INSTANCE of its own");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Instant now = clock.instant();
        replaced.removeIf(earlier -> earlier.isBefore(now.minus(WINDOW)));
        boolean replace = isCausedBy(exception, ThreadReplacement::isPassing) && replaced.size() < budget;
        LoggingEventBuilder log = LOG.atError().addKeyValue("stage", stage);
        if (!isCausedBy(exception, AuthorizationException.class::isInstance)) {
            // a refusal is told in one line by whoever runs the stage, and the place in our code says nothing about it
            log = log.setCause(exception);
        }
        log.log(
                replace
                        ? "stream thread failed with a transient error; starting a new one"
                        : "stream thread failed; stopping the stage");
        if (!replace) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replaced.add(now);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isPassing(Throwable cause) {
        // a broker may end a transaction by itself in an outage; a new thread begins one after the last committed
        // record
        return cause instanceof RetriableException
                || cause instanceof DisconnectException
                || cause instanceof InvalidTxnStateException;
    }

    private static boolean isCausedBy(Throwable exception, Predicate<Throwable> wanted) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
