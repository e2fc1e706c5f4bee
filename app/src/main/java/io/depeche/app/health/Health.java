package io.depeche.app.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.depeche.stream.work.Work;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code /startupz}, {@code /livez} and {@code /readyz}.
 *
 * @param status {@code up} when every stage is, else {@code down}
 */
public record Health(String status, List<Row> stages) {
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
    }

    public Health {
        stages = List.copyOf(stages);
    }

    static Health of(List<Row> stages) {
        return new Health(stages.stream().allMatch(Row::up) ? "up" : "down", stages);
    }

    /** Whether every stage is up. */
    @JsonIgnore
    public boolean isUp() {
        return status.equals("up");
    }
}
