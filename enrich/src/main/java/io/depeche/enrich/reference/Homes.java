package io.depeche.enrich.reference;

import io.depeche.enrich.reference.Instrument.Standing;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells by undated rows whether a listing is that of the company itself. Data sets hold a company's lines on every exchange:
 * a quote in London, a row of Frankfurt, a warrant. A line is at home where its row calls it the primary one, in the country of
 * its ISIN and, with an ISIN of a country that has no market of its own, everywhere.
 */
final class Homes {
    private static final int COUNTRY = 2;

    private final Markets markets;
    private final ListingOrder order;
    private final Set<String> offshore;

    Homes(Markets markets, ListingOrder order, Words words) {
        this.markets = markets;
        this.order = order;
        Set<String> withMarket = order.main().stream()
                .flatMap(mic -> markets.country(mic).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.offshore = words.of(Kind.REGISTRIES).stream()
                .filter(country -> !withMarket.contains(country))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the listings of these groups, none of which is dated, are to the company. */
    Standing standing(List<Group> groups) {
        boolean listed = false;
        boolean guest = false;
        for (Group group : groups) {
            String isin = isin(group);
            for (Row.Listing listing : group.listings) {
                if (isHome(listing, isin)) {
                    return Standing.HOME;
                }
                listed = true;
                guest |= isGuest(listing);
            }
        }
        return guest ? Standing.ABROAD : listed ? Standing.SIDE_LINE : Standing.HOME;
    }

    /** Whether shares with these listings may have the ISIN: one of them is in its country, or it is offshore. */
    boolean mayBeOf(String isin, List<Row.Listing> listings) {
        String country = isin.substring(0, COUNTRY);
        return offshore.contains(country)
                || listings.isEmpty()
                || listings.stream().anyMatch(listing -> markets.country(listing.mic())
                        .filter(country::equals)
                        .isPresent());
    }

    private boolean isHome(Row.Listing row, @Nullable String isin) {
        Optional<String> country = Optional.ofNullable(isin).map(code -> code.substring(0, COUNTRY));
        return order.isOwnLine(row.mic(), row.ticker())
                && (row.primary()
                        || country.equals(markets.country(row.mic()))
                        || country.filter(offshore::contains).isPresent());
    }

    private boolean isGuest(Row.Listing row) {
        return order.takesGuests(row.mic()) && order.isOwnLine(row.mic(), row.ticker());
    }

    /** As stated, also where it is not trusted. */
    private static @Nullable String isin(Group group) {
        for (Row.Issue issue : group.issues) {
            if (issue.isin() != null) {
                return issue.isin();
            }
        }
        return null;
    }
}
