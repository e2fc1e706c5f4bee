package io.depeche.app.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.operation.Operation;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationLogTest {
    @Test
    void shouldKeepTheLatestInTheOrderOfTheirTimes() {
        OperationLog log = new OperationLog();

        // two partitions, read one after the other
        IntStream.iterate(1, second -> second < 40, second -> second + 2).forEach(second -> log.enter(at(second)));
        IntStream.iterate(0, second -> second < 40, second -> second + 2).forEach(second -> log.enter(at(second)));

        assertThat(log.latest())
                .extracting(operation -> operation.at().getEpochSecond())
                .containsExactly(
                        39L, 38L, 37L, 36L, 35L, 34L, 33L, 32L, 31L, 30L, 29L, 28L, 27L, 26L, 25L, 24L, 23L, 22L, 21L,
                        20L);
    }

    private static Operation at(int second) {
        return new Operation(Operation.DISCARD, "place", null, "why", "me", Instant.ofEpochSecond(second));
    }
}
