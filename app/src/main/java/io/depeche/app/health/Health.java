package io.depeche.app.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * The response of {@code /livez} and {@code /readyz}.
 *
 * @param status {@code up} when every stage is, else {@code down}
 */
public record Health(String status, List<Row> stages) {
    /**
     * One stage.
     *
     * @param since when it entered its state
     */
    public record Row(String stage, State state, Instant since, boolean up) {}

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
