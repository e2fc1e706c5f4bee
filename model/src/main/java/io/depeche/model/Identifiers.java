package io.depeche.model;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which an instrument is identified, those that are known; null or blank is unknown. Their form is checked,
 * not their check digits: a right digit says nothing about which instrument a code stands for.
 *
 * <pre>{@code
 * new Identifiers("FR0000121329", "XPAR", "HO", null, null, "TCFP.PA")   // Thales
 * new Identifiers("FR00001213", null, null, null, null, null)            // IllegalArgumentException
 * }</pre>
 *
 * @param isin international securities identification number, ISO 6166: country, nine letters or digits, check digit
 * @param mic market identifier code of the exchange, ISO 10383: four letters or digits
 * @param ticker the exchange's own symbol; no standard
 * @param figi financial instrument global identifier of the listing, ANSI X9.145: twelve letters or digits
 * @param lei legal entity identifier of the issuer, ISO 17442: eighteen letters or digits, two check digits
 * @param ric Reuters instrument code as the text gives it; LSEG's own scheme
 */
public record Identifiers(
        @Nullable String isin,
        @Nullable String mic,
        @Nullable String ticker,
        @Nullable String figi,
        @Nullable String lei,
        @Nullable String ric) {
    private static final Predicate<String> ISIN =
            Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]").asMatchPredicate();
    private static final Predicate<String> MIC = Pattern.compile("[A-Z0-9]{4}").asMatchPredicate();
    private static final Predicate<String> FIGI =
            Pattern.compile("[A-Z0-9]{12}").asMatchPredicate();
    private static final Predicate<String> LEI =
            Pattern.compile("[A-Z0-9]{18}[0-9]{2}").asMatchPredicate();

    /** None is known. */
    public static final Identifiers NONE = new Identifiers(null, null, null, null, null, null);

    public Identifiers {
        isin = checked("ISIN", isin, ISIN);
        mic = checked("MIC", mic, MIC);
        ticker = checked("ticker", ticker, code -> true);
        figi = checked("FIGI", figi, FIGI);
        lei = checked("LEI", lei, LEI);
        ric = checked("RIC", ric, code -> true);
    }

    private static @Nullable String checked(String name, @Nullable String code, Predicate<String> form) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!form.test(code)) {
            throw new IllegalArgumentException("'" + code + "' does not have the form of a " + name);
        }
        return code;
    }

    /** A ticker on an exchange, and the ISIN of what it stands for. */
    public static Identifiers ofListing(@Nullable String isin, @Nullable String mic, @Nullable String ticker) {
        return new Identifiers(isin, mic, ticker, null, null, null);
    }

    /** Exchange and ticker as {@code XPAR:HO}, if both are known. */
    public Optional<String> listing() {
        return mic == null || ticker == null ? Optional.empty() : Optional.of(mic + ":" + ticker);
    }

    /** The same with this ISIN. */
    public Identifiers withIsin(@Nullable String other) {
        return new Identifiers(other, mic, ticker, figi, lei, ric);
    }

    /** The same on this exchange. */
    public Identifiers withMic(@Nullable String other) {
        return new Identifiers(isin, other, ticker, figi, lei, ric);
    }

    /** The same with this Reuters instrument code. */
    public Identifiers withRic(@Nullable String other) {
        return new Identifiers(isin, mic, ticker, figi, lei, other);
    }
}
