package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.CodeRow;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a code stood for on a day. It never guesses: for a code without a row for the day it gives the exchange at most.
 * When the day is unknown, it answers only where the answer never changed.
 */
public final class Resolver {
    private static final Set<String> QUOTED_IN_DOLLARS = Set.of("EUR", "GBP", "AUD", "NZD", "XAU", "XAG", "XPT", "XPD");

    private final Exchanges exchanges;
    private final Reference reference;
    private final TickerResolver tickers;
    private final RicWithoutRow ricsWithoutRow;

    /** A resolver with these exchanges and this reference. */
    public Resolver(Exchanges exchanges, Reference reference) {
        this.exchanges = exchanges;
        this.reference = reference;
        NamedInstruments names = new NamedInstruments(reference);
        this.tickers = new TickerResolver(reference, names);
        this.ricsWithoutRow = new RicWithoutRow(exchanges, reference, names);
    }

    /** What the code stood for on that day. */
    public Resolved resolve(Code code, @Nullable LocalDate day) {
        return code.fold(new OnDay(day));
    }

    private final class OnDay implements Code.Cases<Resolved> {
        private final @Nullable LocalDate day;

        OnDay(@Nullable LocalDate day) {
            this.day = day;
        }

        @Override
        public Resolved ric(Ric code) {
            return Resolver.this.ric(code, day);
        }

        @Override
        public Resolved ticker(Code.Ticker code) {
            return tickers.resolve(code, day);
        }

        @Override
        public Resolved isin(Code.Isin code) {
            return Resolver.this.isin(code, day);
        }

        @Override
        public Resolved lei(Code.Lei code) {
            return Resolver.this.lei(code, day);
        }

        @Override
        public Resolved ofScheme(Code.OfScheme code) {
            return Resolver.this.ofScheme(code, day);
        }
    }

    /**
     * What a code stands for that no row states or several do, as far as the name before it or the code itself tells.
     *
     * @param name the words before the code, without their legal form
     */
    public Optional<Inferred> infer(Code code, Optional<String> name, @Nullable LocalDate day) {
        return code.ric().flatMap(ric -> ricsWithoutRow.find(ric, name, day)).or(() -> code.ticker()
                .flatMap(ticker -> name.flatMap(words -> tickers.byName(ticker, words, day))));
    }

    private Resolved ofScheme(Code.OfScheme code, @Nullable LocalDate day) {
        Optional<Resolved> stated = reference
                .code(code.scheme(), code.text())
                .map(timeline -> known(code, Kind.OTHER, null, timeline, day));
        // a dated ISIN says more than an undated row, but nothing more than an operator
        Optional<Resolved> held = reference.isDecided(code.text())
                ? Optional.empty()
                : inIsin(code, day).filter(resolved -> stated.isEmpty() || resolved.vouched());
        return stated.filter(Resolved::vouched)
                .or(() -> held)
                .or(() -> stated)
                .orElseGet(() -> Resolved.not(code, Kind.OTHER, null, "no row for this " + code.scheme()));
    }

    /** The instrument whose ISIN holds the number. */
    private Optional<Resolved> inIsin(Code.OfScheme code, @Nullable LocalDate day) {
        return NationalNumber.isins(code)
                .map(isin -> isin(new Code.Isin(isin), day))
                .filter(resolved -> resolved.unresolved() == null)
                .findFirst();
    }

    private Resolved isin(Code.Isin code, @Nullable LocalDate day) {
        List<Instrument> instruments = reference.isin(code.text());
        if (instruments.size() != 1) {
            return Resolved.not(
                    code,
                    Kind.OTHER,
                    null,
                    instruments.isEmpty() ? "no row for this ISIN" : "several rows claim this ISIN");
        }
        Resolved resolved = AsOf.of(instruments.get(0), null, day);
        return day == null || instruments.get(0).mayHaveIsin(code.text(), day)
                ? resolved.with(resolved.identifiers().withIsin(code.text()))
                : Resolved.not(
                                code,
                                resolved.kind(),
                                null,
                                "the ISIN of " + resolved.name() + " on " + day + " was another")
                        .with(resolved.listed(), instruments.get(0).today().orElse(null), List.of());
    }

    private Resolved lei(Code.Lei code, @Nullable LocalDate day) {
        List<Instrument> issued = reference.lei(code.text());
        if (issued.size() == 1) {
            return AsOf.of(issued.get(0), null, day);
        }
        Optional<String> issuer = reference.entity(code.text());
        String reason = !issued.isEmpty()
                ? "the issuer has several instruments"
                : issuer.isPresent() ? "no row for an instrument of this issuer" : "no row for this LEI";
        Resolved unresolved = Resolved.not(code, Kind.OTHER, null, reason);
        return issuer.map(unresolved::named).orElse(unresolved);
    }

    private Resolved ric(Ric ric, @Nullable LocalDate day) {
        if (ric.kind() == Kind.FX && ric.text().indexOf('=') >= 0) {
            return exchangeRate(ric);
        }
        if (ric.retired() != null) {
            Listed listed = ric.isRetiredOn(day) ? Listed.FALSE : Listed.UNKNOWN;
            return Resolved.not(ric, ric.kind(), mic(ric, day), "the code was retired in " + ric.retired())
                    .with(listed, null, List.of());
        }
        return reference
                .code(Scheme.RIC, ric.canonical())
                .map(timeline -> known(ric, ric.kind(), mic(ric, day), timeline, day))
                .orElseGet(() -> Resolved.not(ric, ric.kind(), mic(ric, day), "no row for this code"));
    }

    private static Resolved known(
            Code code, Kind kind, @Nullable String mic, Timeline<CodeRow> timeline, @Nullable LocalDate day) {
        Optional<Instrument> instrument = timeline.likelyFact(day, CodeRow::instrument);
        return instrument
                .map(i -> AsOf.of(i, null, day))
                .orElseGet(() -> outsideItsTime(code, kind, mic, timeline, day));
    }

    private static Resolved outsideItsTime(
            Code code, Kind kind, @Nullable String mic, Timeline<CodeRow> timeline, @Nullable LocalDate day) {
        List<Instrument> instruments =
                timeline.rows().stream().map(CodeRow::instrument).distinct().toList();
        boolean notYet = day != null && timeline.beginsAfter(day) && instruments.size() == 1;
        Listed listed = notYet ? instruments.get(0).listedOn(day) : Listed.UNKNOWN;
        Codes current = notYet ? instruments.get(0).today().orElse(null) : null;
        List<Codes> others = instruments.size() < 2
                ? List.of()
                : instruments.stream()
                        .flatMap(i -> i.today().stream())
                        .filter(Objects::nonNull)
                        .toList();
        return Resolved.not(code, kind, listed == Listed.FALSE ? null : mic, reason(timeline, day))
                .with(listed, current, others);
    }

    private static String reason(Timeline<CodeRow> timeline, @Nullable LocalDate day) {
        String periods =
                timeline.rows().stream().map(row -> row.period().toString()).collect(Collectors.joining(", "));
        return day == null
                ? "the day of publication is unknown, and the code meant several instruments over time"
                : "the code is known " + periods + ", not on " + day;
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
        return new Resolved(name, name, Identifiers.NONE, Kind.FX, Listed.UNKNOWN, true, null, List.of(), null);
    }
}
