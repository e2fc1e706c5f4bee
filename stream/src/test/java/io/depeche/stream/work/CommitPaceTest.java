package io.depeche.stream.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private long now = 1_000_000_000L;
    private final CommitPace pace = new CommitPace(INTERVAL, () -> now);

    @Test
    void shouldCommitARecordAtOnceThatComesAfterAPause() {
        pass(25);

        assertThat(isCommittedAfterWorkOf(1)).isTrue();
    }

    @Test
    void shouldLetAnIntervalPassBetweenTheRecordsOfARow() {
        isCommittedAfterWorkOf(1);

        pass(10);
        assertThat(isCommittedAfterWorkOf(1)).isFalse();
        pass(10);
        assertThat(isCommittedAfterWorkOf(1)).isTrue();
    }

    @Test
    void shouldCommitTheLastRecordOfARowWhenTheIntervalHasPassed() {
        isCommittedAfterWorkOf(1);
        pass(5);
        isCommittedAfterWorkOf(1);

        CapturedPunctuator timer = context.scheduledPunctuators().get(0);
        pass(timer.getInterval().toMillis());
        timer.getPunctuator().punctuate(0);

        assertThat(timer.getInterval()).isLessThanOrEqualTo(INTERVAL);
        assertThat(context.committed()).isTrue();
        assertThat(timer.cancelled()).isTrue();
    }

    @Test
    void shouldCommitLessOftenWhileTheThreadIsBusy() {
        isCommittedAfterWorkOf(1);

        int records = 0;
        do {
            pass(8);
            records++;
        } while (!isCommittedAfterWorkOf(8));

        assertThat(records * 8L).isBetween(4 * INTERVAL.toMillis(), CommitPace.LONGER * INTERVAL.toMillis() + 8);
    }

    @Test
    void shouldCommitAfterARecordThatTookVeryLong() {
        isCommittedAfterWorkOf(1);

        pass(600);

        assertThat(isCommittedAfterWorkOf(600)).isTrue();
    }

    @Test
    void shouldSetATimerAnewWhenTheTaskThatHadItCloses() {
        isCommittedAfterWorkOf(1);
        pass(1);
        isCommittedAfterWorkOf(1);

        pace.taskCloses();
        pass(1);
        isCommittedAfterWorkOf(1);

        assertThat(context.scheduledPunctuators()).hasSize(2);
        assertThat(context.scheduledPunctuators().get(0).cancelled()).isTrue();
        assertThat(context.scheduledPunctuators().get(1).cancelled()).isFalse();
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private boolean isCommittedAfterWorkOf(long millis) {
        context.resetCommit();
        pace.worked(context, Duration.ofMillis(millis).toNanos());
        return context.committed();
    }
}
