package io.depeche.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** About a minute of what {@code bench/run chaos} does for hours. */
class ChaosTest {
    private static final ChaosOptions MINUTE = ChaosOptions.parse(
            "--seed",
            "20240314",
            "--kills",
            "3",
            "--broker-kills",
            "1",
            "--cuts",
            "1",
            "--silences",
            "1",
            "--clocks",
            "1");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path dir;

    @Test
    void shouldLoseAndDoubleNothingWhateverBreaks() throws Exception {
        List<Chapter.Result> results = Chaos.play(MINUTE, dir);

        System.out.println(Table.of(MINUTE, results));
        assertThat(results).allSatisfy(result -> assertThat(result.anomalies()).isEmpty());
    }
}
