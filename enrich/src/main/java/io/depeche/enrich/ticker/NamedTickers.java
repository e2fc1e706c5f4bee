package io.depeche.enrich.ticker;

import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.resolve.Resolved;
import java.util.List;

/** Tickers that several instruments have: {@code SAP, ticker: SAP} is the one that the article names. */
final class NamedTickers {
    private NamedTickers() {}

    /** The same evidence, with what such a ticker stands for if the article names one of its instruments. */
    static FoundInstruments read(FoundInstruments found) {
        List<Resolved> named = found.evidence().stream()
                .filter(one -> one.nameRule().isPresent())
                .map(Evidence::resolved)
                .filter(resolved -> resolved.unresolved() == null)
                .distinct()
                .toList();
        return FoundInstruments.NONE.with(found.evidence().stream().map(one -> settled(one, named)));
    }

    private static Evidence settled(Evidence one, List<Resolved> named) {
        boolean ambiguous = one.resolved().unresolved() != null
                && one.resolved().alternatives().size() > 1;
        List<Resolved> fitting = ambiguous
                ? one.code().flatMap(Code::ticker).stream()
                        .flatMap(ticker -> named.stream().filter(company -> has(company, ticker)))
                        .toList()
                : List.of();
        return fitting.size() == 1 ? one.as(fitting.get(0)) : one;
    }

    private static boolean has(Resolved named, Code.Ticker ticker) {
        String mic = named.identifiers().mic();
        return ticker.text().equals(named.identifiers().ticker())
                && (ticker.mics().isEmpty() || ticker.mics().contains(mic));
    }
}
