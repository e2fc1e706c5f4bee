package io.depeche.ingest.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a text says of the time before which it may not be published.
 *
 * @param time as far as it could be read; empty when the words leave it open
 * @param end where the statement ends in its text
 */
public record Embargo(Optional<WrittenTime> time, int end) {
    /**
     * The end of the embargo; empty unless day and zone are certain, because to publish late is better than early.
     *
     * @param feed the time zone that the feed's profile states
     * @param created when the item was made, from which a missing year follows
     */
    public Optional<Instant> instant(Optional<ZoneId> feed, LocalDate created) {
        return time.map(known -> known.withYearAfter(created))
                .filter(known -> known.zoneIsSure() && known.fitsItsWeekday())
                .filter(known -> known.zone() != null || feed.isPresent())
                .flatMap(known -> known.instant(feed.orElse(ZoneId.of("UTC"))));
    }
}
