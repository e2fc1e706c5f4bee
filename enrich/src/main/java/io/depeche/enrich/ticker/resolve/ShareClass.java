package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.ticker.code.Ric;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class of shares that a code shows, by which two shares of one company are told apart.
 *
 * <pre>{@code
 * VOWG_p.DE, VOW3   → p    preferred shares
 * NOVOb.CO, NOVO B  → b
 * SIEGn.DE, SIE     → ""   Germany's and Switzerland's registered shares are ordinary ones
 * TLITn.MI          → n    Milan's savings shares are not
 * }</pre>
 */
final class ShareClass {
    private static final Pattern OF_RIC = Pattern.compile("([A-Z0-9]+)_?([a-z]*)\\..*");
    private static final Pattern OF_TICKER = Pattern.compile(".+[ ./-]([A-Z])");
    private static final Pattern PREFERRED_IN_GERMANY = Pattern.compile("[A-Z]{2,}3");
    private static final String REGISTERED = "n";

    private ShareClass() {}

    static String of(Ric ric) {
        Matcher root = OF_RIC.matcher(ric.canonical());
        if (!root.matches()) {
            return "";
        }
        boolean registered = root.group(2).equals(REGISTERED)
                && (ric.canonical().endsWith(".DE") || ric.canonical().endsWith(".S"));
        return registered ? "" : root.group(2);
    }

    static String of(Listing listing) {
        if (listing.mic().equals("XETR")
                && PREFERRED_IN_GERMANY.matcher(listing.ticker()).matches()) {
            return "p";
        }
        Matcher ticker = OF_TICKER.matcher(listing.ticker());
        return ticker.matches() ? ticker.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The tickers that a root may be where roots are tickers: {@code BRKb} is {@code BRK.B}, {@code RDSa} is {@code RDSA}. */
    static List<String> tickers(Ric ric) {
        Matcher root = OF_RIC.matcher(ric.canonical());
        if (!root.matches() || ric.canonical().indexOf('_') >= 0) {
            return List.of();
        }
        String letters = root.group(2).toUpperCase(Locale.ROOT);
        return letters.isEmpty()
                ? List.of(root.group(1))
                : List.of(root.group(1) + '.' + letters, root.group(1) + letters);
    }
}
