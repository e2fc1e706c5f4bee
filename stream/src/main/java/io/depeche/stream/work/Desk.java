package io.depeche.stream.work;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task lays out the record that it works on. The task's thread writes, others look: it costs the task one volatile
 * write at each end of its work, and no lock.
 */
public final class Desk {
    private volatile @Nullable Work work;

    /** The task begins to work on a record, {@code topic-partition@offset}. */
    public void begin(String record, Instant now) {
        work = new Work(record, now);
    }

    /** It has finished, or failed. */
    public void end() {
        work = null;
    }

    /** What it works on; empty between two records. */
    public Optional<Work> work() {
        return Optional.ofNullable(work);
    }
}
