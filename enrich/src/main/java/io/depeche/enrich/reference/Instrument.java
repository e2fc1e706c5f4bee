package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instrument through time: its names and ISINs, and its listings.
 *
 * @param id of this reference alone, never published
 * @param lei the issuer's, ISO 17442
 * @param listings the primary one of each period
 * @param others further listings
 * @param receipt whether other data shows that it is a depositary receipt, even if its tickers do not
 * @param standing what its listings are to the company
 * @param madeOn the day on which its rows were made, if no row has a date; null when that is unknown
 */
public record Instrument(
        String id,
        @Nullable String lei,
        @Nullable String figi,
        Timeline<Issue> issues,
        Timeline<Listing> listings,
        List<Listing> others,
        boolean receipt,
        Standing standing,
        @Nullable LocalDate madeOn) {
    /** Within so many years one company in fourteen came to its market, by the dated rows of the built-in tables. */
    private static final int LONG = 7;

    private static final Predicate<String> RECEIPT =
            Pattern.compile("[A-Z]{4}Y").asMatchPredicate();

    public Instrument {
        others = List.copyOf(others);
    }

    /** What the listings of an instrument are to the company whose name it has. */
    public enum Standing {
        /** At least one is in the company's own country, or dated rows say so. */
        HOME,
        /** At least one is where companies of other countries have their main listing. */
        ABROAD,
        /** All are lines of shares whose main listing is elsewhere, or warrants, or over the counter: a name means none. */
        SIDE_LINE
    }

    /** The name and ISIN of an instrument in a period. */
    public record Issue(String name, Kind kind, @Nullable String isin, Period period) implements Timeline.Dated {}

    /** The market and ticker of an instrument in a period. */
    public record Listing(
            String mic,
            String ticker,
            @Nullable String currency,
            @Nullable String figi,
            Period period) implements Timeline.Dated {}

    /** The kind, which does not change. */
    public Kind kind() {
        return issues.rows().get(0).kind();
    }

    /** Whether its rows have dates. */
    public boolean isDated() {
        return issues.rows().stream().anyMatch(issue -> issue.period().isDated());
    }

    /** Whether it is a depositary receipt of foreign shares; tickers show that too (FINRA: five letters, the last Y). */
    public boolean isReceipt() {
        return receipt
                || (allListings().findAny().isPresent()
                        && allListings()
                                .allMatch(listing -> listing.mic().equals("OTCM") && RECEIPT.test(listing.ticker())));
    }

    /** Whether nothing says that it was listed so early: no row has a date, and all were made long after that day. */
    public boolean isTooLateFor(@Nullable LocalDate day) {
        return day != null && madeOn != null && day.isBefore(madeOn.minusYears(LONG));
    }

    /** Its primary and other listings. */
    public Stream<Listing> allListings() {
        return Stream.concat(listings.rows().stream(), others.stream());
    }

    /** Whether it had, or may have had, a listing of its own on that day. */
    public boolean mayHave(Listing listing, LocalDate day) {
        return listing.period().contains(day)
                || (others.contains(listing) && listing.period().mayReachBackTo(day))
                || listings.about(day).filter(listing::equals).isPresent();
    }

    /** Whether it had, or may have had, an ISIN on that day: no row says that it was another. */
    public boolean mayHaveIsin(String isin, LocalDate day) {
        return issues.about(day).map(Issue::isin).map(isin::equals).orElseGet(() -> issues.rows().stream()
                .anyMatch(issue -> isin.equals(issue.isin()) && issue.period().mayReachBackTo(day)));
    }

    /** Whether it was listed on that day; unknown also for unlisted instruments, such as an index. */
    public Listed listedOn(@Nullable LocalDate day) {
        if (day == null) {
            return Listed.UNKNOWN;
        }
        Optional<Listing> listing = listings.at(day);
        if (listing.isPresent()) {
            Period period = listing.get().period();
            return period.isDated() && period.surelyContains(day) ? Listed.TRUE : Listed.UNKNOWN;
        }
        return listings.beginsAfter(day) || listings.endedBy(day) ? Listed.FALSE : Listed.UNKNOWN;
    }

    /** The codes of the day on which the rows were made. */
    public Optional<Codes> today() {
        Optional<Listing> listing = listings.latest();
        return issues.latest()
                .map(issue -> new Codes(
                        issue.name(),
                        issue.isin(),
                        listing.map(Listing::mic).orElse(null),
                        listing.map(Listing::ticker).orElse(null)));
    }
}
