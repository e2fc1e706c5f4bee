package io.depeche.app.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.metrics.StageCounts;
import io.depeche.app.metrics.StageCounts.Bucket;
import io.depeche.model.StageName;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class FlowLogTest {
    private final FlowLog log = new FlowLog();

    @Test
    void shouldGiveTheRateOfTheLastTenSeconds() {
        // given: 5 items a second for 20 s, then 1 a second for 10 s
        IntStream.rangeClosed(0, 20).forEach(second -> look(5L * second));
        IntStream.rangeClosed(1, 10).forEach(second -> look(100 + second));

        StageFlow flow = log.stages().get(0);

        assertThat(flow.perSecond()).isEqualTo(1.0);
        assertThat(flow.minute()).hasSize(30).startsWith(5L).endsWith(1L);
    }

    @Test
    void shouldRememberAMinuteOnly() {
        IntStream.range(0, 500).forEach(this::look);

        assertThat(log.stages().get(0).minute()).hasSize(60);
    }

    @Test
    void shouldGiveTheLatencyOfTheLastMinuteAlone() {
        // given: an hour ago a thousand slow articles, within the minute ten fast ones and one slow
        look(1_000, 0, 0, 1_000);
        look(1_010, 10, 10, 1_011);

        StageFlow flow = log.stages().get(0);

        assertThat(flow.medianMillis()).isEqualTo(50);
        assertThat(flow.p95Millis()).isEqualTo(60_000);
    }

    @Test
    void shouldGiveNoLatencyWithoutArticles() {
        look(0);

        assertThat(log.stages().get(0).medianMillis()).isNull();
        assertThat(log.stages().get(0).perSecond()).isZero();
    }

    private void look(long kept) {
        look(kept, 0, 0, 0);
    }

    private void look(long kept, long within50, long within100, long withinMinute) {
        log.add(List.of(new StageCounts(
                StageName.SINK,
                State.RUNNING,
                kept,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                List.of(new Bucket(50, within50), new Bucket(100, within100), new Bucket(60_000, withinMinute)))));
    }
}
