package io.depeche.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final ChaosOptions ALL = ChaosOptions.parse("--seed", "7", "--brokers", "3", "--faults", "400");

    @Test
    void shouldPlanEveryFaultThatIsAskedForAndTheSameForTheSameSeed() {
        // when
        Plan plan = Plan.of(ALL.seed(), ALL.counts(), ALL.brokers());

        // then
        Map<Fault.Kind, Integer> planned = new EnumMap<>(Fault.Kind.class);
        plan.waves().stream().flatMap(List::stream).forEach(fault -> planned.merge(fault.kind(), 1, Integer::sum));
        assertThat(planned).isEqualTo(ALL.counts());
        assertThat(planned.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(Plan.of(ALL.seed(), ALL.counts(), ALL.brokers())).isEqualTo(plan);
        assertThat(Plan.of(ALL.seed() + 1, ALL.counts(), ALL.brokers())).isNotEqualTo(plan);
    }

    @Test
    void shouldTakeAtMostOneBrokerAtATimeAndHitNobodyTwiceInAWave() {
        for (List<Fault> wave : Plan.of(ALL.seed(), ALL.counts(), ALL.brokers()).waves()) {
            assertThat(wave).hasSizeBetween(1, 3);
            assertThat(wave).extracting(Fault::victim).doesNotHaveDuplicates();
            assertThat(wave.stream().filter(fault -> fault.kind().takesABroker()))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void shouldSayWhatItIsAskedForWhenAWordIsUnknown() {
        assertThatThrownBy(() -> ChaosOptions.parse("--earthquakes", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--earthquakes is not known: --seed");
        assertThatThrownBy(() -> ChaosOptions.parse("--kills")).hasMessage("--kills needs a number");
    }
}
