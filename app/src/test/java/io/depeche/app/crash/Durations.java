package io.depeche.app.crash;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Durations as one figure: {@code n 7, p50 3.2 s, max 4.1 s}. */
record Durations(List<Duration> all) {
    Durations {
        all = all.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return all.isEmpty()
                ? "n 0"
                : String.format(
                        Locale.ROOT,
                        "n %d, p50 %.1f s, max %.1f s",
                        all.size(),
                        seconds(all.get((all.size() - 1) / 2)),
                        seconds(all.get(all.size() - 1)));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
