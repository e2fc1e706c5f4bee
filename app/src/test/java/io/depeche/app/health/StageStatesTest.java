package io.depeche.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Json;
import io.depeche.model.StageName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageStatesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-14T08:00:00Z"), ZoneOffset.UTC);

    private final StageStates states = new StageStates(List.of(StageName.INGEST, StageName.ENRICH), CLOCK);

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CREATED", "REBALANCING", "RUNNING", "PENDING_SHUTDOWN"})
    void shouldLiveWhileAStageStartsRebalancesRunsOrCloses(State state) {
        states.changed(StageName.ENRICH, state);

        assertThat(states.live().isUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PENDING_ERROR", "ERROR", "NOT_RUNNING"})
    void shouldNeitherLiveNorBeReadyOnceOneStageHasFailedOrEnded(State state) {
        bothRun();

        states.changed(StageName.ENRICH, state);

        assertThat(states.live().isUp()).isFalse();
        assertThat(states.ready().isUp()).isFalse();
    }

    @Test
    void shouldNotBeReadyBeforeEachStageHasRun() {
        states.changed(StageName.INGEST, State.RUNNING);
        states.changed(StageName.ENRICH, State.REBALANCING);

        assertThat(states.ready().isUp()).isFalse();
    }

    @Test
    void shouldStayReadyDuringARebalance() {
        bothRun();

        states.changed(StageName.ENRICH, State.REBALANCING);

        assertThat(states.ready().isUp()).isTrue();
    }

    @Test
    void shouldNotBeReadyWhileClosing() {
        bothRun();

        states.changed(StageName.ENRICH, State.PENDING_SHUTDOWN);

        assertThat(states.ready().isUp()).isFalse();
        assertThat(states.live().isUp()).isTrue();
    }

    @Test
    void shouldNameEachStageInOneJsonObject() {
        states.changed(StageName.INGEST, State.RUNNING);

        assertThat(Json.line(states.ready()))
                .isEqualTo(
                        "{\"status\":\"down\",\"stages\":["
                                + "{\"stage\":\"ingest\",\"state\":\"RUNNING\",\"since\":\"2024-03-14T08:00:00Z\",\"up\":true},"
                                + "{\"stage\":\"enrich\",\"state\":\"CREATED\",\"since\":\"2024-03-14T08:00:00Z\",\"up\":false}]}");
    }

    private void bothRun() {
        states.changed(StageName.INGEST, State.RUNNING);
        states.changed(StageName.ENRICH, State.RUNNING);
    }
}
