package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Tickers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operators' overrides of codes: the instrument that each means, or none. */
final class CodeRulings {
    private final Exchanges exchanges;
    private final Map<String, Decision> codes = new HashMap<>();
    private final Map<String, Decision> tickers = new HashMap<>();

    private CodeRulings(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** @param instruments the one that a code means; empty when the code is blocked */
    record Decision(List<Instrument> instruments) {}

    /**
     * An override of a code: a RIC, an ISIN, a ticker or a code of any other scheme.
     *
     * @param instrument that it means; null when it is blocked
     */
    record Ruled(String code, @Nullable Instrument instrument) {}

    /** All of these overrides, later ones winning. */
    static CodeRulings of(Exchanges exchanges, List<Ruled> rulings) {
        CodeRulings all = new CodeRulings(exchanges);
        rulings.forEach(ruled -> all.add(ruled.code(), ruled.instrument()));
        return all;
    }

    private void add(String code, @Nullable Instrument instrument) {
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
