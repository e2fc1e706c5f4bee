package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.Identifiers;
import java.util.List;
import java.util.Optional;

/** A code as a text or an agency gives it. */
public sealed interface Code permits Ric, Code.Ticker, Code.Isin, Code.Lei, Code.OfScheme {
    /** The code as it stands there. */
    String text();

    /** What {@code cases} make of it. */
    <T> T fold(Cases<T> cases);

    /** One method for each kind of code, so that what treats all kinds cannot forget one. */
    interface Cases<T> {
        T ric(Ric code);

        T ticker(Ticker code);

        T isin(Isin code);

        T lei(Lei code);

        T ofScheme(OfScheme code);
    }

    /** What the code itself says of the instrument. */
    Identifiers identifiers();

    /** The ticker, if it is one. */
    default Optional<Ticker> ticker() {
        return Optional.empty();
    }

    /** The Reuters instrument code, if it is one. */
    default Optional<Ric> ric() {
        return Optional.empty();
    }

    /** Whether it is a number of a national or a vendor's scheme. */
    default boolean isOfScheme() {
        return false;
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
        public <T> T fold(Cases<T> cases) {
            return cases.ticker(this);
        }

        @Override
        public Identifiers identifiers() {
            return Identifiers.ofListing(null, onlyMic().orElse(null), text);
        }

        @Override
        public Optional<Ticker> ticker() {
            return Optional.of(this);
        }
    }

    /** ISO 6166, with its check digit. */
    record Isin(String text) implements Code {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.isin(this);
        }

        @Override
        public Identifiers identifiers() {
            return Identifiers.NONE.withIsin(text);
        }
    }

    /** ISO 17442, with its check digits. It names an issuer. */
    record Lei(String text) implements Code {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.lei(this);
        }

        @Override
        public Identifiers identifiers() {
            return new Identifiers(null, null, null, null, text, null);
        }
    }

    /** A CUSIP, SEDOL, WKN, Valor or FIGI. */
    record OfScheme(Scheme scheme, String text) implements Code {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ofScheme(this);
        }

        @Override
        public Identifiers identifiers() {
            return Identifiers.NONE;
        }

        @Override
        public boolean isOfScheme() {
            return true;
        }
    }
}
