package io.depeche.stream;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private static final Instant NOON = Instant.parse("2024-03-14T12:00:00Z");

    @Test
    void shouldReplaceAThreadThatDiedOfAPassingCause() {
        ThreadReplacement handler = new ThreadReplacement("toy", 1, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(handler.handle(passing())).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldReplaceAThreadWhoseTransactionTheBrokerEndedByItself() {
        ThreadReplacement handler = new ThreadReplacement("toy", 1, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(handler.handle(new StreamsException(new InvalidTxnStateException("already aborted"))))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldStopTheStageForAnyOtherCause() {
        ThreadReplacement handler = new ThreadReplacement("toy", 1, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(handler.handle(new IllegalStateException("a bug"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopTheStageWhenAnotherProcessHasItsName() {
        ThreadReplacement handler = new ThreadReplacement("toy", 1, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(handler.handle(new StreamsException(new FencedInstanceIdException("fenced"))))
                .isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldStopTheStageWhenThreadsDieTooOften() {
        ThreadReplacement handler = new ThreadReplacement("toy", 1, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(Stream.generate(() -> handler.handle(passing())).limit(6))
                .containsExactly(
                        REPLACE_THREAD,
                        REPLACE_THREAD,
                        REPLACE_THREAD,
                        REPLACE_THREAD,
                        REPLACE_THREAD,
                        SHUTDOWN_CLIENT);
    }

    @Test
    void shouldForgiveAnHourLater() {
        MovingClock clock = new MovingClock();
        ThreadReplacement handler = new ThreadReplacement("toy", 1, clock);
        Stream.generate(() -> handler.handle(passing())).limit(6).forEach(response -> {});

        clock.now = NOON.plus(Duration.ofMinutes(61));

        assertThat(handler.handle(passing())).isEqualTo(REPLACE_THREAD);
    }

    private static Exception passing() {
        return new StreamsException("in between", new TimeoutException("the broker took too long"));
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOON;

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
