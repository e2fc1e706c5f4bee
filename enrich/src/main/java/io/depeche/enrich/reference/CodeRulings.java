package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Tickers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators decided of codes: which instrument each stands for, or that it stands for nothing. */
final class CodeRulings {
    private final Exchanges exchanges;
    private final Map<String, Decision> codes = new HashMap<>();
    private final Map<String, Decision> tickers = new HashMap<>();

    CodeRulings(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** @param instruments the one that a code stands for; none when the code is blocked */
    record Decision(List<Instrument> instruments) {}

    /** Decides about a code, which may be a RIC, an ISIN, a ticker or a code of any other scheme. */
    void add(String code, @Nullable Instrument instrument) {
        Decision decision = new Decision(instrument == null ? List.of() : List.of(instrument));
        codes.put(exchanges.canonicalRic(code), decision);
        tickers.put(Tickers.key(code), decision);
    }

    Optional<Decision> ofCode(String code) {
        return Optional.ofNullable(codes.get(exchanges.canonicalRic(code)));
    }

    Optional<Decision> ofTicker(String ticker) {
        return Optional.ofNullable(tickers.get(Tickers.key(ticker)));
    }
}
