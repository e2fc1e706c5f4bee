package io.depeche.app.metrics;

import io.depeche.model.StageName;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * What one stage of this process has done since it started, as {@code docs/metrics.md} explains each.
 *
 * @param lag records that it has not read yet
 * @param waiting items that wait for the end of their embargo
 * @param letters dead letters by code, without codes that had none
 * @param wireToOutput articles by the time from raw record to article, each bucket including those before it; empty for
 *     other stages than sink
 */
public record StageCounts(
        StageName stage,
        State state,
        long kept,
        long skipped,
        long refused,
        long bugs,
        long held,
        long lag,
        long waiting,
        Map<String, Long> letters,
        List<Bucket> wireToOutput) {
    public StageCounts {
        letters = Map.copyOf(letters);
        wireToOutput = List.copyOf(wireToOutput);
    }

    /**
     * The articles that took at most so long.
     *
     * @param millis the longest time
     */
    public record Bucket(long millis, long count) {}

    /** The items that ended here or went on, without those that wait. */
    public long items() {
        return kept + skipped + refused + bugs;
    }
}
