package io.depeche.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.contact.Standing;
import io.depeche.model.StageName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private final Standstill standstill = new Standstill(Duration.ofSeconds(60), 0);

    @Test
    void shouldNameTheStageThatFinishesNothing() {
        look(0, 0, stages(100, 70, 0));
        look(30, 5, stages(110, 80, 0));

        assertThat(look(89, 5, stages(120, 90, 0))).isEmpty();
        assertThat(look(90, 5, stages(121, 100, 0)))
                .contains("sink has finished none of about 1,000 records that wait for it");
    }

    @Test
    void shouldWaitWhileRecordsEnd() {
        look(0, 0, stages(100, 100, 0));

        assertThat(look(50, 1, stages(100, 100, 0))).isEmpty();
        assertThat(look(100, 1, stages(100, 100, 0))).isEmpty();
        assertThat(look(110, 1, stages(100, 100, 0))).isPresent();
    }

    @Test
    void shouldWaitWhileTheStagesWorkOnRecordsOfOthers() {
        for (int second = 0; second <= 300; second++) {
            int step = second / 20;

            assertThat(look(second, 0, stages(step, step, step))).isEmpty();
        }
    }

    @Test
    void shouldNameTheStageThatStandsAlsoWhileTheOthersWorkForOthers() {
        look(0, 0, stages(0, 0, 0));

        assertThat(look(60, 0, stages(100, 0, 0)))
                .contains("enrich has finished none of about 1,000 records that wait for it,"
                        + " sink has finished none of about 1,000 records that wait for it");
    }

    @Test
    void shouldSayThatNoStageHasAnythingToDo() {
        Map<StageName, Standing> idle = Map.of(StageName.INGEST, new Standing(7, 0));
        look(0, 0, idle);

        assertThat(look(59, 0, idle)).isEmpty();
        assertThat(look(60, 0, idle)).contains("no record waits for a stage");
    }

    private Optional<String> look(int second, long ended, Map<StageName, Standing> standings) {
        return standstill.look(ended, standings, Duration.ofSeconds(second).toNanos());
    }

    private static Map<StageName, Standing> stages(long ingest, long enrich, long sink) {
        return Map.of(
                StageName.INGEST,
                new Standing(ingest, 1_000),
                StageName.ENRICH,
                new Standing(enrich, 1_000),
                StageName.SINK,
                new Standing(sink, 1_000));
    }
}
