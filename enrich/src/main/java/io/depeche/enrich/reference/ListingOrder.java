package io.depeche.enrich.reference;

import io.depeche.enrich.reference.Instrument.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Chooses the main listing of a company when no row marks the primary one. */
public final class ListingOrder {
    private static final List<String> MAIN = List.of(
            "XNYS", "XNAS", "XASE", "XPAR", "XAMS", "XBRU", "XLIS", "XLON", "XETR", "XMIL", "XMAD", "XSWX", "XSTO",
            "XCSE", "XHEL", "XOSL", "XTSE", "XASX", "XTKS", "XHKG");
    private static final int OTHER = MAIN.size();
    private static final int OVER_THE_COUNTER = OTHER + 1;
    private static final int MIRROR = OTHER + 2;
    /** London's tickers for shares listed elsewhere. */
    private static final Pattern MIRRORED_IN_LONDON = Pattern.compile("0[0-9A-Z]{3}");

    /**
     * The likeliest first: large exchanges, then small ones, then over-the-counter markets, and London's quotes of
     * foreign shares last; on one exchange the shorter ticker, because warrants, units and preferred shares add
     * letters.
     */
    public static final Comparator<Listing> BY_PROMINENCE = Comparator.comparingInt(ListingOrder::rank)
            .thenComparingInt(listing -> listing.ticker().length())
            .thenComparing(Listing::ticker);

    private ListingOrder() {}

    /** Whether it is on a large exchange and does not mirror a listing elsewhere. */
    static boolean isMain(Listing listing) {
        return rank(listing) < OTHER;
    }

    private static int rank(Listing listing) {
        if (listing.mic().equals("OTCM")) {
            return OVER_THE_COUNTER;
        }
        if (listing.mic().equals("XLON")
                && MIRRORED_IN_LONDON.matcher(listing.ticker()).matches()) {
            return MIRROR;
        }
        int at = MAIN.indexOf(listing.mic());
        return at < 0 ? OTHER : at;
    }
}
