package io.depeche.enrich.ticker;

import io.depeche.enrich.ticker.Instrument.Issue;
import io.depeche.enrich.ticker.Instrument.Listing;
import io.depeche.enrich.ticker.Securities.Code;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a RIC stood for on a day. It never guesses: a code without a row for the day gives its exchange at most.
 * When the day is unknown, an answer is given where it never changed.
 */
final class RicResolver {
    private static final Set<String> QUOTED_IN_DOLLARS = Set.of("EUR", "GBP", "AUD", "NZD", "XAU", "XAG", "XPT", "XPD");

    private final Exchanges exchanges;
    private final Securities securities;

    RicResolver(Exchanges exchanges, Securities securities) {
        this.exchanges = exchanges;
        this.securities = securities;
    }

    Resolved resolve(Ric ric, @Nullable LocalDate day) {
        if (ric.kind() == Kind.FX) {
            return exchangeRate(ric);
        }
        if (ric.retired() != null) {
            return retired(ric, day);
        }
        return securities
                .code(ric.canonical())
                .map(timeline -> known(ric, timeline, day))
                .orElseGet(() -> unknown(ric, day));
    }

    private Resolved known(Ric ric, Timeline<Code> timeline, @Nullable LocalDate day) {
        Optional<Instrument> instrument = timeline.fact(day, Code::instrument);
        return instrument.map(i -> instrument(i, day)).orElseGet(() -> outsideItsTime(ric, timeline, day));
    }

    private static Resolved instrument(Instrument instrument, @Nullable LocalDate day) {
        Optional<String> name = instrument.issues().fact(day, Issue::name);
        Optional<String> isin = instrument.issues().fact(day, Issue::isin);
        Optional<String> mic = instrument.listings().fact(day, Listing::mic);
        Optional<String> ticker = instrument.listings().fact(day, Listing::ticker);
        Codes then = new Codes(name.orElse(""), isin.orElse(null), mic.orElse(null), ticker.orElse(null));
        boolean sure = day != null
                || (instrument.issues().rows().size() < 2
                        && instrument.listings().rows().size() < 2);
        return new Resolved(
                instrument.id(),
                name.orElse(null),
                isin.orElse(null),
                mic.orElse(null),
                ticker.orElse(null),
                instrument.kind(),
                instrument.listedOn(day),
                instrument.today().filter(today -> !today.equals(then)).orElse(null),
                sure ? null : "the day of publication is unknown, and the codes have changed");
    }

    private Resolved outsideItsTime(Ric ric, Timeline<Code> timeline, @Nullable LocalDate day) {
        List<Instrument> instruments =
                timeline.rows().stream().map(Code::instrument).distinct().toList();
        boolean notYet = day != null && timeline.beginsAfter(day) && instruments.size() == 1;
        Listed listed = notYet ? instruments.get(0).listedOn(day) : Listed.UNKNOWN;
        Codes current = notYet ? instruments.get(0).today().orElse(null) : null;
        String mic = notYet && listed == Listed.FALSE ? null : mic(ric, day);
        String periods = timeline.rows().stream()
                .map(row -> row.period().toString())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String reason = day == null
                ? "the day of publication is unknown, and the code stands for several instruments through time"
                : "the code is known " + periods + ", not on " + day;
        return Resolved.not(ric, mic, listed, current, reason);
    }

    private Resolved retired(Ric ric, @Nullable LocalDate day) {
        Listed listed = ric.isRetiredOn(day) ? Listed.FALSE : Listed.UNKNOWN;
        return Resolved.not(ric, mic(ric, day), listed, null, "the code was retired in " + ric.retired());
    }

    private Resolved unknown(Ric ric, @Nullable LocalDate day) {
        return Resolved.not(ric, mic(ric, day), Listed.UNKNOWN, null, "no row for this code");
    }

    private @Nullable String mic(Ric ric, @Nullable LocalDate day) {
        return ric.suffix() == null ? null : exchanges.mic(ric.suffix(), day).orElse(null);
    }

    /** {@code EUR=} is euros in dollars, {@code JPY=} dollars in yen; {@code EURGBP=} says both. */
    private static Resolved exchangeRate(Ric ric) {
        String code = ric.text().substring(0, ric.text().indexOf('='));
        String base = code.substring(0, 3);
        String name = code.length() > 3
                ? base + "/" + code.substring(3)
                : QUOTED_IN_DOLLARS.contains(base) ? base + "/USD" : "USD/" + base;
        return new Resolved(name, name, null, null, null, Kind.FX, Listed.UNKNOWN, null, null);
    }
}
