package io.depeche.enrich.story.kill;

import java.time.Duration;
import java.time.Instant;

/** When an article was received under a name, first and last. */
public record Sightings(Instant first, Instant last) {
    /** These with one more. */
    public Sightings and(Instant received) {
        return new Sightings(received.isBefore(first) ? received : first, received.isAfter(last) ? received : last);
    }

    /** Whether it had the name in the time {@code window} up to {@code instant}. */
    public boolean fall(Duration window, Instant instant) {
        return !first.isAfter(instant) && !last.isBefore(instant.minus(window));
    }
}
