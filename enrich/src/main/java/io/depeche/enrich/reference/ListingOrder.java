package io.depeche.enrich.reference;

import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Orders the listings of a company when no row marks the primary one, the likeliest first: large exchanges, then small
 * ones, then over-the-counter markets, and London's quotes of foreign shares last; on one exchange the shorter ticker,
 * because warrants, units and preferred shares add letters.
 */
public final class ListingOrder implements Comparator<Listing> {
    /** London's tickers for shares listed elsewhere. */
    private static final Pattern MIRRORED_IN_LONDON = Pattern.compile("0[0-9A-Z]{3}");

    /** Nasdaq's fifth letters: warrants, rights, units. */
    private static final Pattern RIGHTS_ON_NASDAQ = Pattern.compile("[A-Z]{4}[WRU]");

    /** New York's suffixes for them. */
    private static final Pattern RIGHTS_IN_NEW_YORK = Pattern.compile("[A-Z.]+[.-](?:WS?|WT|R|RT|U|UN)(?:[.-]?[A-Z])?");

    private final List<String> main;
    private final Set<String> guests;
    private final int other;
    private final Comparator<Listing> order;

    /** @param words hold {@link Kind#GREAT_MARKETS} */
    public ListingOrder(Words words) {
        this.main = List.copyOf(words.of(Kind.GREAT_MARKETS, new Use("main")));
        this.guests = words.of(Kind.GREAT_MARKETS, new Use("guests"));
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

    /** The large markets, the likeliest first. */
    List<String> main() {
        return main;
    }

    /** Whether companies of other countries have their main listing there. */
    boolean takesGuests(String mic) {
        return guests.contains(mic);
    }

    /** Whether it may be a company's shares: not over the counter, not a quote of shares listed elsewhere, not a warrant. */
    boolean isOwnLine(String mic, String ticker) {
        boolean rights =
                switch (mic) {
                    case "XNAS" -> RIGHTS_ON_NASDAQ.matcher(ticker).matches();
                    case "XNYS", "XASE" -> RIGHTS_IN_NEW_YORK.matcher(ticker).matches();
                    default -> false;
                };
        return !rights && !mic.equals("OTCM") && !isMirror(mic, ticker);
    }

    private static boolean isMirror(String mic, String ticker) {
        return mic.equals("XLON") && MIRRORED_IN_LONDON.matcher(ticker).matches();
    }

    private int rank(Listing listing) {
        if (listing.mic().equals("OTCM")) {
            return other + 1;
        }
        if (isMirror(listing.mic(), listing.ticker())) {
            return other + 2;
        }
        int at = main.indexOf(listing.mic());
        return at < 0 ? other : at;
    }
}
