package io.depeche.sink.ninjs;

import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.ninjs.NinjsArticle.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The symbols of an instrument. Only symbols that belong to an exchange name one. */
final class Symbols {
    private static final String IPTC = "http://cv.iptc.org/newscodes/financialinstrumentsymboltype/";
    static final String TICKER = IPTC + "Ticker";
    static final String RIC = IPTC + "RIC";
    static final String ISIN = IPTC + "ISIN";
    // not a code of IPTC's scheme
    static final String FIGI = "urn:x-depeche:symboltype:FIGI";

    private Symbols() {}

    static Stream<Symbol> of(InstrumentTag instrument) {
        Identifiers identifiers = instrument.identifiers();
        List<Symbol> symbols = new ArrayList<>(4);
        add(symbols, identifiers.mic(), TICKER, identifiers.ticker());
        add(symbols, identifiers.mic(), RIC, identifiers.ric());
        add(symbols, null, ISIN, identifiers.isin());
        add(symbols, null, FIGI, identifiers.figi());
        return symbols.stream();
    }

    private static void add(List<Symbol> symbols, @Nullable String exchange, String type, @Nullable String symbol) {
        if (symbol != null) {
            symbols.add(new Symbol(exchange, type, symbol));
        }
    }
}
