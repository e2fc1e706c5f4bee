package io.depeche.enrich.clean;

import io.depeche.enrich.clean.page.PageFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the time of a page's story: the metadata's, then that of a machine-readable element, then what people read, then the
 * day in the address. Where the chosen one is a day alone, a time of that day that the page names elsewhere says more.
 *
 * @param reader of times as people write them
 */
record StoryTime(PageFacts facts, String address, Function<String, Optional<Instant>> reader) {
    /** A day begins at most that long after it began in UTC, or before. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    /**
     * @param own of the metadata; null when they have none
     * @param line read by a house style's rule; null when there is none
     */
    @Nullable
    Instant of(@Nullable Instant own, @Nullable Instant line) {
        Instant first = said(own, line).findFirst().orElse(null);
        return first == null || !isDay(first)
                ? first
                : said(own, line)
                        .filter(time -> !isDay(time) && isOfDay(time, first))
                        .findFirst()
                        .orElse(first);
    }

    /** The times that the page states, the surest first; each is read when it is asked for, since reading is slow. */
    private Stream<Instant> said(@Nullable Instant own, @Nullable Instant line) {
        return Stream.<Supplier<Stream<Instant>>>of(
                        () -> Stream.ofNullable(own),
                        () -> Stream.ofNullable(facts.published()).flatMap(time -> machineTime(time).stream()),
                        () -> Stream.ofNullable(line),
                        () -> facts.dates().stream().flatMap(date -> reader.apply(date).stream()),
                        () -> PageTime.inAddress(address).stream())
                .flatMap(Supplier::get);
    }

    /** A time of an element that does not say its zone is that of the clock which people read beside it. */
    private Optional<Instant> machineTime(String written) {
        Optional<Instant> local = PageTime.isLocal(written) ? reader.apply(written) : Optional.empty();
        return local.or(() -> PageTime.of(written));
    }

    private static boolean isDay(Instant time) {
        return Objects.equals(time.atOffset(ZoneOffset.UTC).toLocalTime(), LocalTime.MIDNIGHT);
    }

    private static boolean isOfDay(Instant time, Instant day) {
        return time.isAfter(day.minus(FARTHEST_ZONE))
                && time.isBefore(day.plus(Duration.ofDays(1)).plus(FARTHEST_ZONE));
    }
}
