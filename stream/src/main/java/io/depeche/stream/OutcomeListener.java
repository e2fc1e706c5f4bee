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
        public void kept(@Nullable Instant received, @Nullable String provider) {}

        @Override
        public void skipped(@Nullable String provider) {}

        @Override
        public void refused(String code, @Nullable String provider) {}

        @Override
        public void bug(@Nullable String provider) {}
    };

    /**
     * An item went on.
     *
     * @param received when its raw record was received; null when the stage's input does not say
     * @param provider the agency; null when it is not known
     */
    void kept(@Nullable Instant received, @Nullable String provider);

    /** An item was deliberately skipped. */
    void skipped(@Nullable String provider);

    /**
     * An item became a dead letter.
     *
     * @param code the code of the problem
     */
    void refused(String code, @Nullable String provider);

    /** An item began to wait. It will be kept, skipped or refused later, and counted then, too. */
    default void held(@Nullable String provider) {}

    /** A remark was made on an item that goes on. */
    default void remarked(String code) {}

    /** What happens to a record as a whole. One that is taken is finished, or put back, or else lost. */
    default void record(RecordEvent event) {}

    /** See {@link #record}. */
    enum RecordEvent {
        /** The stage began with it. */
        TAKEN,
        /** All its items have ended or wait, or it became a dead letter {@code BUG}. */
        FINISHED,
        /** Kafka failed, not the record: it will be taken again. */
        PUT_BACK
    }

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
    void bug(@Nullable String provider);

    /** The listener in the settings of Kafka Streams; {@link #NONE} when they name none. */
    static OutcomeListener of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof OutcomeListener listener ? listener : NONE;
    }
}
