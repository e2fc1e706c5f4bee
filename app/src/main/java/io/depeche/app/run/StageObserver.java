package io.depeche.app.run;

import io.depeche.model.StageName;
import io.depeche.stream.OutcomeListener;
import org.apache.kafka.streams.KafkaStreams.State;

/** Watches stages at work, on Kafka Streams' threads. */
@FunctionalInterface
public interface StageObserver {
    /** A stage is in this state now. */
    void changed(StageName stage, State state);

    /** Who is told what becomes of the items of {@code stage}. */
    default OutcomeListener outcomes(StageName stage) {
        return OutcomeListener.NONE;
    }

    /** This observer, and after it {@code other}, who alone is told what becomes of items. */
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
