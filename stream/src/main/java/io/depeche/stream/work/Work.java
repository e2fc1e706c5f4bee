package io.depeche.stream.work;

import java.time.Duration;
import java.time.Instant;

/**
 * A record in work.
 *
 * @param record {@code topic-partition@offset}
 * @param since when the work began
 */
public record Work(String record, Instant since) {
    /** How long it has taken so far, at the time {@code now}; never negative. */
    public Duration age(Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }
}
