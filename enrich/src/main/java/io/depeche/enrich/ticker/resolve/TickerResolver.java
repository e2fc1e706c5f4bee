package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a ticker stood for on a day, on the exchange that the text names. */
record TickerResolver(Reference reference, NamedInstruments names) {

    Resolved resolve(Code.Ticker code, @Nullable LocalDate day) {
        String mic = code.onlyMic().orElse(null);
        if (reference.isBlocked(code.text())) {
            return Resolved.not(code, Kind.OTHER, mic, "the operator blocked this code");
        }
        List<Listed> ever = reference.ticker(code.text()).stream()
                .filter(listed -> code.mics().isEmpty()
                        || code.mics().contains(listed.listing().mic()))
                .toList();
        List<Listed> then = Listed.vouchedFirst(
                ever.stream().filter(listed -> listed.mayHoldOn(day)).toList());
        List<Instrument> instruments = instruments(then);
        if (instruments.size() == 1) {
            Listed listed = then.get(0);
            return AsOf.of(listed.instrument(), then.size() == 1 || mic != null ? listed.listing() : null, day);
        }
        return ever.isEmpty()
                ? Resolved.not(code, Kind.EQUITY, mic, "no row for this ticker")
                : unsure(code, mic, instruments(ever), then, day);
    }

    /** The instrument that a name tells from others with the same ticker; empty when there are none, or it tells nothing. */
    Optional<Inferred> byName(Code.Ticker code, String name, @Nullable LocalDate day) {
        List<Listed> then = reference.isBlocked(code.text()) ? List.of() : then(ever(code), day);
        List<Listed> called = then.stream()
                .filter(listed -> names.isCalled(listed.instrument(), name))
                .toList();
        if (instruments(then).size() < 2 || instruments(called).size() != 1) {
            return Optional.empty();
        }
        Listed listed = called.get(0);
        return Optional.of(new Inferred(
                AsOf.of(listed.instrument(), called.size() == 1 ? listed.listing() : null, day), "ticker-name"));
    }

    private List<Listed> ever(Code.Ticker code) {
        return reference.ticker(code.text()).stream()
                .filter(listed -> code.mics().isEmpty()
                        || code.mics().contains(listed.listing().mic()))
                .toList();
    }

    private static List<Listed> then(List<Listed> ever, @Nullable LocalDate day) {
        return Listed.vouchedFirst(
                ever.stream().filter(listed -> listed.mayHoldOn(day)).toList());
    }

    private static List<Instrument> instruments(List<Listed> listings) {
        return listings.stream().map(Listed::instrument).distinct().toList();
    }

    private static Resolved unsure(
            Code.Ticker code, @Nullable String mic, List<Instrument> ever, List<Listed> then, @Nullable LocalDate day) {
        List<Codes> today = ever.stream().flatMap(i -> i.today().stream()).toList();
        if (!then.isEmpty()) {
            return Resolved.not(
                            code,
                            Kind.EQUITY,
                            mic,
                            "the ticker stands for " + names(then) + ", and nothing decides between them")
                    .with(InstrumentTag.Listed.UNKNOWN, null, today);
        }
        boolean one = ever.size() == 1;
        boolean never = one && ever.get(0).listedOn(day) == InstrumentTag.Listed.FALSE;
        InstrumentTag.Listed listed = never ? InstrumentTag.Listed.FALSE : InstrumentTag.Listed.UNKNOWN;
        return Resolved.not(code, Kind.EQUITY, mic, "the ticker was not listed there on " + day)
                .with(listed, one ? ever.get(0).today().orElse(null) : null, one ? List.of() : today);
    }

    private static String names(List<Listed> listings) {
        return instruments(listings).stream()
                .flatMap(i -> i.issues().latest().stream())
                .map(Instrument.Issue::name)
                .limit(3)
                .collect(Collectors.joining(" and "));
    }
}
