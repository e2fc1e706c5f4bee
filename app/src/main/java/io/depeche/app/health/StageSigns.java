package io.depeche.app.health;

import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import io.depeche.stream.work.Work;
import java.time.Instant;
import java.util.Optional;

/** What health looks at besides the states of Kafka Streams. */
interface StageSigns {
    /** The record that a stage has worked on for the longest time; empty when it works on none. */
    Optional<Work> work(StageName stage);

    /** Why a stage's brake is on; empty when it is off. */
    Optional<Operation> brake(StageName stage);

    /** Since when Kafka has not answered; empty while it does. */
    Optional<Instant> kafkaSilentSince();
}
