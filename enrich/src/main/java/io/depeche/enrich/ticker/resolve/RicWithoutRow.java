package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.model.InstrumentTag.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a RIC stands for that no row states. Where roots are tickers, the root tells, unless the name before the code says
 * otherwise; elsewhere the name's one listing on the exchange of the suffix, of the same class of shares.
 *
 * <pre>{@code
 * "Home Depot <HD.N>"     → XNYS:HD, by its root
 * "Boeing (BA.L)"         → nothing: London's BA is BAE Systems
 * "Ahold Delhaize AD.AS"  → XAMS:AD, by its name
 * }</pre>
 */
record RicWithoutRow(Exchanges exchanges, Reference reference, NamedInstruments names) {

    /** @param name the words before the code, without their legal form */
    Optional<Inferred> find(Ric ric, Optional<String> name, @Nullable LocalDate day) {
        String suffix = ric.suffix();
        if (suffix == null
                || ric.kind() != Kind.EQUITY
                || ric.retired() != null
                || reference.isDecided(ric.canonical())
                || reference.code(Scheme.RIC, ric.canonical()).isPresent()) {
            return Optional.empty();
        }
        return exchanges
                .mic(suffix, day)
                .flatMap(mic -> exchanges.takesTickers(suffix)
                        ? byRoot(ric, mic, name, day)
                        : name.flatMap(words -> byName(ric, mic, words, day)));
    }

    private Optional<Inferred> byRoot(Ric ric, String mic, Optional<String> name, @Nullable LocalDate day) {
        List<Listed> listings = ShareClass.tickers(ric).stream()
                .flatMap(ticker -> reference.listings(List.of(mic), ticker, day).stream())
                .distinct()
                .filter(listed -> name.isEmpty() || names.isCalled(listed.instrument(), name.get()))
                .toList();
        return only(Listed.vouchedFirst(listings))
                .map(listed -> new Inferred(AsOf.of(listed.instrument(), listed.listing(), day), "ric-root-ticker"));
    }

    private Optional<Inferred> byName(Ric ric, String mic, String name, @Nullable LocalDate day) {
        List<Listed> listings = names.meant(name)
                .flatMap(instrument -> instrument.allListings().map(listing -> new Listed(instrument, listing)))
                .filter(listed -> listed.listing().mic().equals(mic))
                .filter(listed -> listed.mayHoldOn(day))
                .toList();
        return only(listings)
                .filter(listed -> ShareClass.of(ric).equals(ShareClass.of(listed.listing())))
                .filter(listed ->
                        mayAbbreviate(ric, name + ' ' + listed.listing().ticker()))
                .map(listed -> new Inferred(AsOf.of(listed.instrument(), listed.listing(), day), "ric-name"));
    }

    /** Whether a root begins as one of the words does; one that does not is another company's. */
    private static boolean mayAbbreviate(Ric ric, String words) {
        String first = ric.canonical().substring(0, 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(NameIndex.folded(words).split(" ", -1)).anyMatch(word -> word.startsWith(first));
    }

    private static Optional<Listed> only(List<Listed> listings) {
        return Optional.of(listings).filter(one -> one.size() == 1).map(one -> one.get(0));
    }
}
