package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A code as a text or an agency gives it. */
public sealed interface Code permits Ric, Code.Ticker, Code.Isin, Code.Lei, Code.OfScheme {
    /** The code as it stands there. */
    String text();

    /** What the function of its case makes of it: each use of a code says what it does with every case. */
    <T> T fold(
            Function<Ric, T> ric,
            Function<Ticker, T> ticker,
            Function<Isin, T> isin,
            Function<Lei, T> lei,
            Function<OfScheme, T> ofScheme);

    /** What the code itself says of the instrument. */
    default Identifiers identifiers() {
        return fold(
                ric -> Identifiers.NONE.withRic(ric.text()),
                ticker -> Identifiers.ofListing(null, ticker.onlyMic().orElse(null), ticker.text()),
                isin -> Identifiers.NONE.withIsin(isin.text()),
                lei -> new Identifiers(null, null, null, null, lei.text(), null),
                ofScheme -> Identifiers.NONE);
    }

    /** The ticker, if it is one. */
    default Optional<Ticker> ticker() {
        return fold(
                ric -> Optional.empty(),
                Optional::of,
                isin -> Optional.empty(),
                lei -> Optional.empty(),
                ofScheme -> Optional.empty());
    }

    /** The Reuters instrument code, if it is one. */
    default Optional<Ric> ric() {
        return fold(
                Optional::of,
                ticker -> Optional.empty(),
                isin -> Optional.empty(),
                lei -> Optional.empty(),
                ofScheme -> Optional.empty());
    }

    /**
     * A ticker and the markets that it may belong to.
     *
     * @param mics the likeliest first; empty when the exchange is not known
     */
    record Ticker(String text, List<String> mics) implements Code {
        public Ticker {
            mics = List.copyOf(mics);
        }

        /** The market, if only one is possible. */
        public Optional<String> onlyMic() {
            return mics.size() == 1 ? Optional.of(mics.get(0)) : Optional.empty();
        }

        @Override
        public <T> T fold(
                Function<Ric, T> ric,
                Function<Ticker, T> ticker,
                Function<Isin, T> isin,
                Function<Lei, T> lei,
                Function<OfScheme, T> ofScheme) {
            return ticker.apply(this);
        }
    }

    /** ISO 6166, with its check digit. */
    record Isin(String text) implements Code {
        @Override
        public <T> T fold(
                Function<Ric, T> ric,
                Function<Ticker, T> ticker,
                Function<Isin, T> isin,
                Function<Lei, T> lei,
                Function<OfScheme, T> ofScheme) {
            return isin.apply(this);
        }
    }

    /** ISO 17442, with its check digits. It names an issuer. */
    record Lei(String text) implements Code {
        @Override
        public <T> T fold(
                Function<Ric, T> ric,
                Function<Ticker, T> ticker,
                Function<Isin, T> isin,
                Function<Lei, T> lei,
                Function<OfScheme, T> ofScheme) {
            return lei.apply(this);
        }
    }

    /** A CUSIP, SEDOL, WKN, Valor or FIGI. */
    record OfScheme(Scheme scheme, String text) implements Code {
        @Override
        public <T> T fold(
                Function<Ric, T> ric,
                Function<Ticker, T> ticker,
                Function<Isin, T> isin,
                Function<Lei, T> lei,
                Function<OfScheme, T> ofScheme) {
            return ofScheme.apply(this);
        }
    }
}
