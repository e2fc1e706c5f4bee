package io.depeche.enrich.reference;

import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Orders the listings of a company when no row marks the primary one, the likeliest first: large exchanges, then small
 * ones, then over-the-counter markets, and London's quotes of foreign shares last; on one exchange the shorter ticker,
 * because warrants, units and preferred shares add letters.
 */
public final class ListingOrder implements Comparator<Listing> {
    /** London's tickers for shares listed elsewhere. */
    private static final Pattern MIRRORED_IN_LONDON = Pattern.compile("0[0-9A-Z]{3}");

    private final List<String> main;
    private final int other;
    private final Comparator<Listing> order;

    /** @param words hold {@link Kind#GREAT_MARKETS} */
    public ListingOrder(Words words) {
        this.main = List.copyOf(words.of(Kind.GREAT_MARKETS, new Use("main")));
        this.other = main.size();
        this.order = Comparator.comparingInt(this::rank)
                .thenComparingInt(listing -> listing.ticker().length())
                .thenComparing(Listing::ticker);
    }

    @Override
    public int compare(Listing one, Listing another) {
        return order.compare(one, another);
    }

    /** Whether it is on a large exchange and does not mirror a listing elsewhere. */
    boolean isMain(Listing listing) {
        return rank(listing) < other;
    }

    private int rank(Listing listing) {
        if (listing.mic().equals("OTCM")) {
            return other + 1;
        }
        if (listing.mic().equals("XLON")
                && MIRRORED_IN_LONDON.matcher(listing.ticker()).matches()) {
            return other + 2;
        }
        int at = main.indexOf(listing.mic());
        return at < 0 ? other : at;
    }
}
