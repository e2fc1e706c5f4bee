package io.depeche.app.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.depeche.stream.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code /startupz}, {@code /livez} and {@code /readyz}.
 *
 * @param status {@code up} when every stage is, else {@code down}
 * @param kafka whether Kafka answers
 */
public record Health(String status, Kafka kafka, List<Row> stages) {
    /**
     * Kafka.
     *
     * @param silentSince since when it has not answered; null while it does
     */
    public record Kafka(boolean answers, @Nullable Instant silentSince) {
        static Kafka of(Optional<Instant> silentSince) {
            return new Kafka(silentSince.isEmpty(), silentSince.orElse(null));
        }
    }

    /**
     * One stage.
     *
     * @param since when it entered its state
     * @param why why it is not up; null when it is
     * @param item the record that has been in work for the longest time; null when none is
     */
    public record Row(
            String stage,
            State state,
            Instant since,
            boolean up,
            @Nullable String why,
            @Nullable Item item) {}

    /**
     * A record in work.
     *
     * @param record {@code topic-partition@offset}
     * @param since when the work began
     * @param seconds how long it has taken so far
     */
    public record Item(String record, Instant since, long seconds) {
        static Item of(Work work, Instant now) {
            return new Item(work.record(), work.since(), work.age(now).toSeconds());
        }

        boolean isSameWorkAs(@Nullable Item other) {
            return other != null && record.equals(other.record) && since.equals(other.since);
        }
    }

    public Health {
        stages = List.copyOf(stages);
    }

    /** Whether every stage is up. */
    @JsonIgnore
    public boolean isUp() {
        return status.equals("up");
    }
}
