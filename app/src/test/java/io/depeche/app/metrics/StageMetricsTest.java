package io.depeche.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.StageName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StageMetricsTest {
    private static final Instant NOW = Instant.parse("2024-03-14T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageMetrics sink = new StageMetrics(registry, StageName.SINK, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldCountALetterOfABugAsAnItemAndByItsCode() {
        sink.bug();

        assertThat(registry.get("depeche.items").tag("outcome", "bug").counter().count())
                .isEqualTo(1);
        assertThat(letters("BUG")).isEqualTo(1);
    }

    @Test
    void shouldCountACodeThatIsNotDocumentedAsOther() {
        int before = registry.getMeters().size();

        sink.refused("NEW-CODE");

        assertThat(letters("other")).isEqualTo(1);
        assertThat(registry.getMeters()).hasSize(before);
    }

    @Test
    void shouldMeasureFromTheRawRecordsTimeAndTakeAClockThatIsAheadForNow() {
        sink.kept(NOW.minusMillis(40));
        sink.kept(NOW.plusMillis(40));
        sink.kept(null);

        assertThat(registry.get("depeche.wire.to.output").timer().count()).isEqualTo(2);
        assertThat(registry.get("depeche.wire.to.output").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(40);
    }

    @Test
    void shouldShowWhatWaitsInAllTasksAndWhenTheFirstIsDue() {
        assertThat(gauge("depeche.embargo.held")).isZero();
        assertThat(gauge("depeche.embargo.next.release")).isNaN();

        sink.held();
        sink.waiting("0_0", 2, NOW.plusMillis(1_500));
        sink.waiting("0_1", 1, NOW.plusSeconds(60));
        sink.waiting("0_2", 4, null);

        assertThat(registry.get("depeche.items")
                        .tag("outcome", "held")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(gauge("depeche.embargo.held")).isEqualTo(7);
        assertThat(gauge("depeche.embargo.next.release")).isEqualTo(1.5);
        sink.waiting("0_0", 0, null);
        assertThat(gauge("depeche.embargo.held")).isEqualTo(5);
        assertThat(gauge("depeche.embargo.next.release")).isEqualTo(60);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double letters(String code) {
        return registry.get("depeche.dead.letters").tag("code", code).counter().count();
    }
}
