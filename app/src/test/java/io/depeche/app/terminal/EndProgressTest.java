package io.depeche.app.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.audit.Ends;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void shouldPrintALineEveryTenSecondsWithTheRateAndTheTimeLeft() {
        EndProgress progress = EndProgress.lines(new PrintStream(printed, true, UTF_8), () -> nanos);

        for (int second = 1; second <= 29; second++) {
            nanos = Duration.ofSeconds(second).toNanos();
            progress.show(ends(Math.min(100_000, second * 7_000L), Math.max(0, second - 10) * 50L), 100_000);
        }

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "0 of 100,000 records have ended; 70,000 are sent",
                        "500 of 100,000 records have ended, 25/s, about 1 h 6 min left");
    }

    @Test
    void shouldShowRecordsTimeLeftAndRateInABar() {
        try (EndProgress progress = EndProgress.on(new PrintStream(printed, true, UTF_8), true, 10)) {
            progress.show(ends(10, 4), 10);
        }

        assertThat(printed.toString(UTF_8)).contains("ended", "40%", "4/10", "/s");
    }

    @Test
    void shouldSayHowLongAsPeopleDo() {
        assertThat(EndProgress.text(Duration.ofSeconds(99))).isEqualTo("99 s");
        assertThat(EndProgress.text(Duration.ofSeconds(100))).isEqualTo("2 min");
        assertThat(EndProgress.text(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }

    private static Ends ends(long sent, long ended) {
        return new Ends(sent, ended, ended, 0, 0, 0);
    }
}
