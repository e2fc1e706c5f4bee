package io.depeche.app.run;

import io.depeche.model.StageName;
import io.depeche.stream.OutcomeListener;
import org.apache.kafka.streams.KafkaStreams.State;

/** Observes running stages, on Kafka Streams' threads. */
@FunctionalInterface
public interface StageObserver {
    /** Called when a stage enters a state. */
    void changed(StageName stage, State state);

    /** The listener for the outcomes of {@code stage}. */
    default OutcomeListener outcomes(StageName stage) {
        return OutcomeListener.NONE;
    }

    /** Both observers, this one first; only {@code other} receives the outcomes of items. */
    default StageObserver and(StageObserver other) {
        StageObserver first = this;
        return new StageObserver() {
            @Override
            public void changed(StageName stage, State state) {
                first.changed(stage, state);
                other.changed(stage, state);
            }

            @Override
            public OutcomeListener outcomes(StageName stage) {
                return other.outcomes(stage);
            }
        };
    }
}
