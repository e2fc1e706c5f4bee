package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Scheme;
import java.util.List;

/** A code as a text or an agency gives it. */
public sealed interface Code permits Ric, Code.Ticker, Code.Isin, Code.Lei, Code.OfScheme {
    /** The code as it stands there. */
    String text();

    /**
     * A ticker and the markets that it may be meant for.
     *
     * @param mics the likeliest first; empty when the exchange is not known
     */
    record Ticker(String text, List<String> mics) implements Code {
        public Ticker {
            mics = List.copyOf(mics);
        }
    }

    /** ISO 6166, with its check digit. */
    record Isin(String text) implements Code {}

    /** ISO 17442, with its check digits. It names an issuer. */
    record Lei(String text) implements Code {}

    /** A CUSIP, SEDOL, WKN, Valor or FIGI. */
    record OfScheme(Scheme scheme, String text) implements Code {}
}
