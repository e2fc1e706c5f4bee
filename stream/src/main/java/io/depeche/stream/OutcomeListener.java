package io.depeche.stream;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Is told what became of each item of one stage, on the stage's threads, when it is processed: under exactly-once the items
 * of a transaction that is aborted are told again. What stands on the topics is the proof, not what was told here.
 */
public interface OutcomeListener {
    /** Setting: the listener itself. Kafka Streams hands it to the operator and to the handlers of errors. */
    String SETTING = "depeche.outcome.listener";

    /** Listens to nothing. */
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
     * @param received when its raw record came in; null when the stage's input does not say
     */
    void kept(@Nullable Instant received);

    /** An item was deliberately left out. */
    void skipped();

    /**
     * An item became a dead letter.
     *
     * @param code the problem's
     */
    void refused(String code);

    /** An exception made a whole record a dead letter. */
    void bug();

    /** The listener in the settings of Kafka Streams; {@link #NONE} when they name none. */
    static OutcomeListener of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof OutcomeListener listener ? listener : NONE;
    }
}
