package io.depeche.app.console.flow;

import io.depeche.app.metrics.StageCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a stage works at present.
 *
 * @param perSecond its items of the last ten seconds, a second
 * @param keptPerSecond those of them that went on
 * @param minute its items in each second of the last minute, oldest first
 * @param lag records that it has not read yet
 * @param waiting items that wait for the end of their embargo
 * @param letters dead letters by code since the start
 * @param medianMillis half of the last minute's articles took at most so long from raw record to article; null without any
 * @param p95Millis 95 of 100 did; null when some of these took longer than a minute
 */
public record StageFlow(
        String stage,
        String state,
        double perSecond,
        double keptPerSecond,
        List<Long> minute,
        long kept,
        long skipped,
        long refused,
        long bugs,
        long lag,
        long waiting,
        Map<String, Long> letters,
        @Nullable Long medianMillis,
        @Nullable Long p95Millis) {
    private static final int RECENT_SECONDS = 10;

    public StageFlow {
        minute = List.copyOf(minute);
        letters = Map.copyOf(letters);
    }

    /**
     * The flow that looks at a stage's counters show.
     *
     * @param looks at least one, a second apart, oldest first
     */
    static StageFlow of(List<StageCounts> looks) {
        StageCounts now = looks.get(looks.size() - 1);
        int seconds = Math.min(RECENT_SECONDS, looks.size() - 1);
        StageCounts then = looks.get(looks.size() - 1 - seconds);
        Latency latency = Latency.between(looks.get(0), now);
        return new StageFlow(
                now.stage().id(),
                now.state().name(),
                rate(now.items() - then.items(), seconds),
                rate(now.kept() - then.kept(), seconds),
                perSecond(looks),
                now.kept(),
                now.skipped(),
                now.refused(),
                now.bugs(),
                now.lag(),
                now.waiting(),
                now.letters(),
                latency.atMost(0.5),
                latency.atMost(0.95));
    }

    private static double rate(long items, int seconds) {
        return seconds == 0 ? 0 : Math.round(10.0 * items / seconds) / 10.0;
    }

    private static List<Long> perSecond(List<StageCounts> looks) {
        return IntStream.range(1, looks.size())
                .mapToObj(i -> looks.get(i).items() - looks.get(i - 1).items())
                .toList();
    }
}
