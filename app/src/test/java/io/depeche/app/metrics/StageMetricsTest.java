package io.depeche.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.StageName;
import io.depeche.stream.OutcomeListener.RecordEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageMetricsTest {
    private static final Instant NOW = Instant.parse("2024-03-14T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Providers providers = new Providers(Set.of("Reuters", "Example Wire"));
    private final StageMetrics sink =
            new StageMetrics(registry, StageName.SINK, providers, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldCountALetterOfABugAsAnItemAndByItsCode() {
        sink.bug("Reuters");

        assertThat(items("bug", "Reuters")).isEqualTo(1);
        assertThat(letters("BUG")).isEqualTo(1);
    }

    @Test
    void shouldCountACodeThatIsNotDocumentedAsOther() {
        int before = registry.getMeters().size();

        sink.refused("NEW-CODE", null);

        assertThat(letters("other")).isEqualTo(1);
        assertThat(registry.getMeters()).hasSize(before);
    }

    @Test
    void shouldMeasureFromTheRawRecordsTimeAndTakeAClockThatIsAheadForNow() {
        sink.kept(NOW.minusMillis(40), null);
        sink.kept(NOW.plusMillis(40), null);
        sink.kept(null, null);

        assertThat(registry.get("depeche.wire.to.output").timer().count()).isEqualTo(2);
        assertThat(registry.get("depeche.wire.to.output").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(40);
    }

    @Test
    void shouldShowWhatWaitsInAllTasksAndWhenTheFirstIsDue() {
        assertThat(gauge("depeche.embargo.held")).isZero();
        assertThat(gauge("depeche.embargo.next.release")).isNaN();

        sink.held("Reuters");
        sink.waiting("0_0", 2, NOW.plusMillis(1_500));
        sink.waiting("0_1", 1, NOW.plusSeconds(60));
        sink.waiting("0_2", 4, null);

        assertThat(items("held", "Reuters")).isEqualTo(1);
        assertThat(gauge("depeche.embargo.held")).isEqualTo(7);
        assertThat(gauge("depeche.embargo.next.release")).isEqualTo(1.5);
        sink.waiting("0_0", 0, null);
        assertThat(gauge("depeche.embargo.held")).isEqualTo(5);
        assertThat(gauge("depeche.embargo.next.release")).isEqualTo(60);
    }

    @Test
    void shouldNotMeasureWhatCameADayAgoOrIn1970() {
        sink.kept(Instant.EPOCH, null);
        sink.kept(NOW.minus(Duration.ofDays(1)), null);

        assertThat(registry.get("depeche.wire.to.output").timer().count()).isZero();
        assertThat(items("kept", "other")).isEqualTo(2);
    }

    @Test
    void shouldNameTheProvidersOfTheProfilesAndNoOther() {
        int before = registry.getMeters().size();

        sink.skipped("Reuters");
        sink.skipped("reuters");
        sink.skipped("A Blog");
        sink.skipped(null);

        assertThat(items("skipped", "Reuters")).isEqualTo(1);
        assertThat(items("skipped", "other")).isEqualTo(3);
        assertThat(registry.getMeters()).hasSize(before);
    }

    @Test
    void shouldNameNoMoreThan200Providers() {
        Providers many = new Providers(
                IntStream.range(0, 1_000).mapToObj("agency-%03d"::formatted).toList());

        assertThat(many.labels()).hasSize(201).contains("agency-000", "other").doesNotContain("agency-200");
        assertThat(many.label("agency-200")).isEqualTo("other");
    }

    @Test
    void shouldShowHowLongAgoTheLastItemOfAProviderCame() {
        // given
        MovingClock clock = new MovingClock();
        StageMetrics enrich = new StageMetrics(registry, StageName.ENRICH, providers, clock);
        assertThat(lastItem("Reuters")).isNaN();

        // when
        enrich.kept(null, "Reuters");
        clock.now = NOW.plusSeconds(90);
        enrich.refused("RAW-EMPTY", null);

        // then
        assertThat(lastItem("Reuters")).isEqualTo(90);
        assertThat(lastItem("other")).isZero();
        assertThat(lastItem("Example Wire")).isNaN();
    }

    @Test
    void shouldCountRemarksByCodeAndMissRecordsThatNeitherEndNorGoBack() {
        sink.remarked("SNK-URI");
        sink.remarked("SNK-URI");
        for (RecordEvent event : List.of(
                RecordEvent.TAKEN, RecordEvent.FINISHED, RecordEvent.TAKEN, RecordEvent.PUT_BACK, RecordEvent.TAKEN)) {
            sink.record(event);
        }

        assertThat(registry.get("depeche.remarks")
                        .tag("code", "SNK-URI")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(gauge("depeche.records.unaccounted")).isEqualTo(1);
    }

    private double lastItem(String provider) {
        return registry.get("depeche.last.item.age")
                .tag("provider", provider)
                .gauge()
                .value();
    }

    private double items(String outcome, String provider) {
        return registry.get("depeche.items")
                .tag("outcome", outcome)
                .tag("provider", provider)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double letters(String code) {
        return registry.get("depeche.dead.letters").tag("code", code).counter().count();
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
