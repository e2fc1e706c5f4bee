package io.depeche.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import io.depeche.stream.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageStatesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-14T08:00:00Z"), ZoneOffset.UTC);

    private final Map<StageName, Work> inWork = new EnumMap<>(StageName.class);
    private final Map<StageName, Operation> brakes = new EnumMap<>(StageName.class);
    private @Nullable Instant silentSince;
    private final StageStates states = new StageStates(
            List.of(StageName.INGEST, StageName.ENRICH), CLOCK, Duration.ofMinutes(2), new StageSigns() {
                @Override
                public Optional<Work> work(StageName stage) {
                    return Optional.ofNullable(inWork.get(stage));
                }

                @Override
                public Optional<Operation> brake(StageName stage) {
                    return Optional.ofNullable(brakes.get(stage));
                }

                @Override
                public Optional<Instant> kafkaSilentSince() {
                    return Optional.ofNullable(silentSince);
                }
            });

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
    void shouldHaveStartedOnceEachStageHasRunWhateverFollows() {
        states.changed(StageName.INGEST, State.RUNNING);
        assertThat(states.started().isUp()).isFalse();

        states.changed(StageName.ENRICH, State.RUNNING);
        states.changed(StageName.ENRICH, State.ERROR);

        assertThat(states.started().isUp()).isTrue();
    }

    @Test
    void shouldNeitherLiveNorBeReadyWhileAStageIsStuckOnOneRecord() {
        // given
        bothRun();
        inWork.put(StageName.INGEST, new Work("wire.raw-3@7", CLOCK.instant().minusSeconds(120)));
        assertThat(states.live().isUp()).isTrue();

        // when
        inWork.put(StageName.ENRICH, new Work("wire.items-0@47", CLOCK.instant().minusSeconds(121)));

        // then
        assertThat(states.ready().isUp()).isFalse();
        assertThat(states.live().stages())
                .extracting(Health.Row::why, Health.Row::item)
                .containsExactly(
                        tuple(null, new Health.Item("wire.raw-3@7", Instant.parse("2024-03-14T07:58:00Z"), 120)),
                        tuple(
                                "it is stuck on wire.items-0@47, in work since 2024-03-14T07:57:59Z",
                                new Health.Item("wire.items-0@47", Instant.parse("2024-03-14T07:57:59Z"), 121)));
    }

    @Test
    void shouldLiveButNotBeReadyWhileKafkaDoesNotAnswer() {
        bothRun();

        silentSince = CLOCK.instant().minusSeconds(12);

        assertThat(states.live().isUp()).isTrue();
        assertThat(states.started().isUp()).isTrue();
        assertThat(states.ready().isUp()).isFalse();
        assertThat(states.ready().kafka()).isEqualTo(new Health.Kafka(false, Instant.parse("2024-03-14T07:59:48Z")));
        assertThat(states.ready().stages())
                .extracting(Health.Row::why)
                .containsOnly("Kafka has not answered since 2024-03-14T07:59:48Z");
    }

    @Test
    void shouldHaveStartedAndLiveButNotBeReadyWhileABrakeIsOn() {
        states.changed(StageName.INGEST, State.RUNNING);
        states.changed(StageName.ENRICH, State.REBALANCING);

        brakes.put(
                StageName.ENRICH,
                new Operation(Operation.BRAKE, "enrich", null, "too many bugs", "host-1", CLOCK.instant()));

        assertThat(states.started().isUp()).isTrue();
        assertThat(states.live().isUp()).isTrue();
        assertThat(states.ready().stages())
                .extracting(Health.Row::why)
                .containsExactly(null, "its brake is on since 2024-03-14T08:00:00Z: too many bugs");
    }

    @Test
    void shouldNameEachStageInOneJsonObject() {
        states.changed(StageName.INGEST, State.RUNNING);

        assertThat(Json.line(states.ready()))
                .isEqualTo(
                        "{\"status\":\"down\",\"kafka\":{\"answers\":true},\"stages\":["
                                + "{\"stage\":\"ingest\",\"state\":\"RUNNING\",\"since\":\"2024-03-14T08:00:00Z\",\"up\":true},"
                                + "{\"stage\":\"enrich\",\"state\":\"CREATED\",\"since\":\"2024-03-14T08:00:00Z\",\"up\":false,\"why\":\"it has not run yet\"}]}");
    }

    private void bothRun() {
        states.changed(StageName.INGEST, State.RUNNING);
        states.changed(StageName.ENRICH, State.RUNNING);
    }
}
