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

    private double letters(String code) {
        return registry.get("depeche.dead.letters").tag("code", code).counter().count();
    }
}
