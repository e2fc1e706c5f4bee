package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Instruments as they were on a day. When the day is unknown, only what never changed is known. */
public final class AsOf {
    private AsOf() {}

    /**
     * The instrument on that day.
     *
     * @param seen the listing that the text names; null for the primary one
     */
    public static Resolved of(Instrument instrument, @Nullable Listing seen, @Nullable LocalDate day) {
        Optional<String> name = instrument.issues().fact(day, Issue::name).or(() -> nearest(instrument, day));
        Optional<String> isin = instrument.issues().fact(day, Issue::isin);
        String mic = fact(instrument, seen, day, Listing::mic);
        String ticker = fact(instrument, seen, day, Listing::ticker);
        Codes then = new Codes(name.orElse(""), isin.orElse(null), mic, ticker);
        Listed listed = isVouched(seen, day) ? Listed.TRUE : instrument.listedOn(day);
        Optional<Codes> today = instrument.today();
        boolean known = day != null
                || (instrument.issues().rows().size() < 2
                        && instrument.listings().rows().size() < 2);
        return new Resolved(
                instrument.id(),
                name.or(() -> today.map(Codes::name)).orElse(null),
                new Identifiers(
                        isin.orElse(null),
                        mic,
                        ticker,
                        fact(instrument, seen, day, Listing::figi),
                        instrument.lei(),
                        null),
                instrument.kind(),
                listed,
                vouched(instrument, seen, day),
                today.filter(now -> differs(now, then, seen)).orElse(null),
                List.of(),
                unresolved(instrument, seen, then, listed, day, known));
    }

    private static boolean isVouched(@Nullable Listing seen, @Nullable LocalDate day) {
        return seen != null
                && day != null
                && seen.period().isDated()
                && seen.period().surelyContains(day);
    }

    /** Whether codes changed; of a listing that the text names, only the ISIN may be compared with the primary one's. */
    private static boolean differs(Codes now, Codes then, @Nullable Listing seen) {
        return seen == null ? !now.equals(then) : !Objects.equals(now.isin(), then.isin());
    }

    /** The name in force closest to a day that no row covers. */
    private static Optional<String> nearest(Instrument instrument, @Nullable LocalDate day) {
        List<Issue> rows = instrument.issues().rows();
        boolean over = day != null && instrument.issues().endedBy(day);
        return day == null
                ? Optional.empty()
                : Optional.of(rows.get(over ? rows.size() - 1 : 0).name());
    }

    private static @Nullable String unresolved(
            Instrument instrument,
            @Nullable Listing seen,
            Codes then,
            Listed listed,
            @Nullable LocalDate day,
            boolean known) {
        if (!known) {
            return "the day of publication is unknown, and the codes have changed";
        }
        if (seen == null && listed == Listed.FALSE) {
            return then.name() + " was not listed on " + day;
        }
        boolean silent = then.isin() == null && then.mic() == null && instrument.kind() == Kind.EQUITY;
        return silent ? "no row tells the codes of " + then.name() + " on " + day : null;
    }

    private static @Nullable String fact(
            Instrument instrument,
            @Nullable Listing seen,
            @Nullable LocalDate day,
            Function<Listing, @Nullable String> fact) {
        return seen != null && day != null
                ? fact.apply(seen)
                : instrument
                        .listings()
                        .likelyFact(day, fact)
                        .orElseGet(() -> seen == null || !instrument.others().contains(seen) ? null : fact.apply(seen));
    }

    private static boolean vouched(Instrument instrument, @Nullable Listing seen, @Nullable LocalDate day) {
        if (day == null
                || instrument
                        .issues()
                        .at(day)
                        .filter(row -> row.period().isDated())
                        .isEmpty()) {
            return false;
        }
        return seen == null
                ? instrument.listings().about(day).stream()
                        .allMatch(listing -> listing.period().contains(day))
                : isVouched(seen, day) || instrument.others().contains(seen);
    }
}
