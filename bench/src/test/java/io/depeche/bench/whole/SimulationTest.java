package io.depeche.bench.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final double INTERVAL = 20;
    private static final Parts STAGE = new Parts("stage", 2, 3);

    @Test
    void shouldKeepALoneItemForItsWorkAnIntervalAndACommitAtMost() {
        double[] latencies = stages(1, 1).latencies(1, 100);

        assertThat(latencies[0]).isGreaterThanOrEqualTo(2 + 3);
        assertThat(latencies[99]).isLessThanOrEqualTo(2 + INTERVAL + 3);
    }

    @Test
    void shouldAddUpStagesThatFollowOneAnother() {
        double one = stages(1, 1).latencies(10, 1_000)[500];
        double three = stages(3, 1).latencies(10, 1_000)[500];

        assertThat(three).isBetween(2 * one, 3 * (one + INTERVAL));
    }

    @Test
    void shouldFallBehindByWhatAThreadCannotDo() {
        // 1,000 items within a second, of which a thread does fewer than 500
        double[] latencies = stages(1, 1).latencies(1_000, 1_000);

        assertThat(latencies[latencies.length - 1]).isBetween(1_000.0, 1_600.0);
    }

    @Test
    void shouldKeepUpWithEnoughThreads() {
        double[] latencies = stages(1, 4).latencies(1_000, 10_000);

        assertThat(latencies[9_900]).isLessThan(100);
    }

    private static Simulation stages(int stages, int threads) {
        return new Simulation(
                Collections.nCopies(stages, STAGE), Collections.nCopies(stages, threads), 4 * threads, INTERVAL);
    }
}
