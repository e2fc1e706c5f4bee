package io.depeche.enrich.reference.row;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.depeche.enrich.name.AliasUse;
import io.depeche.model.InstrumentTag.Kind;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of reference data, in an import and on {@code wire.reference}. The constructors refuse rows without
 * required parts. An {@code instrument} is an id that only groups the rows of one import; the merge finds rows of
 * the same instrument across imports.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "row")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Row.Issue.class, name = "instrument"),
    @JsonSubTypes.Type(value = Row.Listing.class, name = "listing"),
    @JsonSubTypes.Type(value = Row.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Row.Alias.class, name = "alias"),
    @JsonSubTypes.Type(value = Row.Entity.class, name = "entity"),
    @JsonSubTypes.Type(value = Row.IsinLei.class, name = "isin-lei"),
    @JsonSubTypes.Type(value = Row.Market.class, name = "market"),
    @JsonSubTypes.Type(value = Row.Ruling.class, name = "override")
})
public sealed interface Row {
    /** The source of the statement. */
    String source();

    /** Calls the method of {@code cases} for this kind of row. */
    <T> T fold(Cases<T> cases);

    /** This row where it is of a kind; nothing else. */
    default <R extends Row> Stream<R> ofKind(Class<R> kind) {
        return kind.isInstance(this) ? Stream.of(kind.cast(this)) : Stream.empty();
    }

    /** One method for each kind of row, so that code that treats all kinds cannot forget one. */
    interface Cases<T> {
        T issue(Issue row);

        T listing(Listing row);

        T code(Code row);

        T alias(Alias row);

        T entity(Entity row);

        T isinLei(IsinLei row);

        T market(Market row);

        T ruling(Ruling row);
    }

    /** A row about an instrument. */
    sealed interface OfInstrument extends Row {
        /** The instrument's id among the rows of the import. */
        String instrument();
    }

    /** The name and identifiers of an instrument in a period. */
    record Issue(
            String instrument,
            String name,
            Kind kind,
            @Nullable String isin,
            @Nullable String lei,
            @Nullable String figi,
            Period period,
            String source)
            implements OfInstrument {
        public Issue {
            Objects.requireNonNull(instrument, "no instrument");
            Objects.requireNonNull(name, "no name");
            Objects.requireNonNull(kind, "no kind");
            Objects.requireNonNull(period, "no period");
            if (isin != null && !Isin.isValid(isin)) {
                throw new IllegalArgumentException(isin + " is not an ISIN: wrong check digit");
            }
            if (lei != null && !CheckDigits.lei(lei)) {
                throw new IllegalArgumentException(lei + " is not an LEI: wrong check digits");
            }
            checkFigi(figi);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.issue(this);
        }
    }

    /**
     * The market and ticker of an instrument in a period.
     *
     * @param mic ISO 10383
     * @param primary whether it is the listing to publish when the text names none
     */
    record Listing(
            String instrument,
            String mic,
            String ticker,
            @Nullable String currency,
            @Nullable String figi,
            boolean primary,
            Period period,
            String source)
            implements OfInstrument {
        public Listing {
            Objects.requireNonNull(instrument, "no instrument");
            Objects.requireNonNull(period, "no period");
            checkMic(mic);
            if (ticker.isBlank()) {
                throw new IllegalArgumentException("the ticker is empty");
            }
            checkFigi(figi);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.listing(this);
        }
    }

    /** The instrument that a code meant in a period. */
    record Code(Scheme scheme, String code, String instrument, Period period, String source) implements OfInstrument {
        public Code {
            Objects.requireNonNull(scheme, "no scheme");
            Objects.requireNonNull(code, "no code");
            Objects.requireNonNull(instrument, "no instrument");
            Objects.requireNonNull(period, "no period");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.code(this);
        }
    }

    /**
     * A name of an instrument's issuer in texts.
     *
     * @param use how reliable the name is by itself; null to rate it by its words
     */
    record Alias(String alias, String instrument, @Nullable AliasUse use, Period period, String source)
            implements OfInstrument {
        public Alias {
            Objects.requireNonNull(instrument, "no instrument");
            Objects.requireNonNull(period, "no period");
            if (alias.isBlank()) {
                throw new IllegalArgumentException("the alias is empty");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alias(this);
        }
    }

    /** The legal name behind an LEI. */
    record Entity(String lei, String name, String source) implements Row {
        public Entity {
            Objects.requireNonNull(name, "no name");
            if (!CheckDigits.lei(lei)) {
                throw new IllegalArgumentException(lei + " is not an LEI: wrong check digits");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.entity(this);
        }
    }

    /** The issuer of an ISIN. */
    record IsinLei(String isin, String lei, String source) implements Row {
        public IsinLei {
            if (!Isin.isValid(isin)) {
                throw new IllegalArgumentException(isin + " is not an ISIN: wrong check digit");
            }
            if (!CheckDigits.lei(lei)) {
                throw new IllegalArgumentException(lei + " is not an LEI: wrong check digits");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.isinLei(this);
        }
    }

    /** A market of ISO 10383 and the market that operates it. */
    record Market(String mic, String operating, String country, String source) implements Row {
        public Market {
            checkMic(Objects.requireNonNull(mic, "no mic"));
            checkMic(Objects.requireNonNull(operating, "no operating"));
            Objects.requireNonNull(country, "no country");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.market(this);
        }
    }

    /**
     * An operator's override.
     *
     * @param text the alias or code as written in texts
     * @param instrument the ISIN or instrument id that it means; null blocks it
     * @param reason why, for later readers
     * @param by who decided
     */
    record Ruling(What what, String text, @Nullable String instrument, String reason, String by, String source)
            implements Row {
        public Ruling {
            Objects.requireNonNull(what, "no what");
            Objects.requireNonNull(text, "no text");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ruling(this);
        }

        /** What is overridden. */
        public enum What {
            ALIAS,
            CODE
        }
    }

    private static void checkFigi(@Nullable String figi) {
        if (figi != null && !CheckDigits.figi(figi)) {
            throw new IllegalArgumentException(figi + " is not a FIGI: wrong check digit");
        }
    }

    private static void checkMic(String mic) {
        if (!Markets.isMic(mic)) {
            throw new IllegalArgumentException(mic + " is not a MIC of four letters or digits");
        }
    }
}
