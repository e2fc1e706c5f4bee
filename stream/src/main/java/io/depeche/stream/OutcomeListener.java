package io.depeche.stream;

import io.depeche.stream.work.Desk;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives the outcome of each item of one stage, on the stage's threads, during processing. Under exactly-once it
 * receives the items of an aborted transaction again, so only the topics prove what happened.
 */
public interface OutcomeListener {
    /** Setting: the listener itself. Kafka Streams passes it to the operator and to the error handlers. */
    String SETTING = "depeche.outcome.listener";

    /** Ignores every outcome. */
    OutcomeListener NONE = new OutcomeListener() {
        @Override
        public void kept(@Nullable Instant received) {}

        @Override
        public void skipped() {}

        @Override
        public void refused(String code) {}

        @Override
        public void bug() {}
    };

    /**
     * An item went on.
     *
     * @param received when its raw record was received; null when the stage's input does not say
     */
    void kept(@Nullable Instant received);

    /** An item was deliberately skipped. */
    void skipped();

    /**
     * An item became a dead letter.
     *
     * @param code the code of the problem
     */
    void refused(String code);

    /** An item began to wait. It will be kept, skipped or refused later, and counted then, too. */
    default void held() {}

    /**
     * What waits in a task changed.
     *
     * @param task one of the stage in this process
     * @param count how many items wait in it
     * @param next when the first of them is due; null when none has a time
     */
    default void waiting(String task, int count, @Nullable Instant next) {}

    /** Where a task shows the record that it works on. The task asks once, when it starts. */
    default Desk desk(String task) {
        return new Desk();
    }

    /** A whole record became a dead letter because of an exception. */
    void bug();

    /** The listener in the settings of Kafka Streams; {@link #NONE} when they name none. */
    static OutcomeListener of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof OutcomeListener listener ? listener : NONE;
    }
}
