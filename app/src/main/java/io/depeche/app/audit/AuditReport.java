package io.depeche.app.audit;

import io.depeche.model.Lists;
import java.time.Instant;
import java.util.List;

/**
 * What an audit found.
 *
 * @param from raw records received at or after this time were audited: later than asked where {@code truncated} says why
 * @param to raw records received before this time were
 * @param truncated the topics that no longer have all records since the time that was asked for
 * @param records of {@code wire.raw}
 * @param items that these hold, as far as known
 * @param kept items that are articles
 * @param skipped items with a record on the topic of skipped items
 * @param refused items that are dead letters, without those that were redriven since
 * @param held items that wait for the end of an embargo
 * @param open raw records, {@code topic-partition@offset}, with an item that has none of these ends
 * @param doubled raw records with an item that has more than one
 */
public record AuditReport(
        Instant from,
        Instant to,
        List<String> truncated,
        long records,
        long items,
        long kept,
        long skipped,
        long refused,
        long held,
        List<String> open,
        List<String> doubled) {
    public AuditReport {
        truncated = Lists.orEmpty(truncated);
        open = Lists.orEmpty(open);
        doubled = Lists.orEmpty(doubled);
    }

    /** Whether every item ended in exactly one way. */
    public boolean isClean() {
        return open.isEmpty() && doubled.isEmpty();
    }
}
