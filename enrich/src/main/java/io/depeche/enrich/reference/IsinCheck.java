package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which undated rows may keep their ISIN. Open data sets contain ISINs of depositary receipts and of other
 * companies, with correct check digits. So an ISIN needs a listing in its country, or a country in which companies
 * register without a listing. Two companies with one ISIN both lose it, unless one of them is at home.
 */
final class IsinCheck {
    private static final int COUNTRY = 2;

    private final Markets markets;
    private final CompanyNames names;
    private final Set<String> registries;

    IsinCheck(Markets markets, CompanyNames names, Words words) {
        this.names = names;
        this.registries = words.of(Kind.REGISTRIES);
        this.markets = markets;
    }

    /** Rejects ISINs that cannot be trusted. */
    void apply(Collection<Group> groups) {
        Map<String, List<Group>> byIsin = new LinkedHashMap<>();
        groups.forEach(group -> group.isins().forEach(isin -> byIsin.computeIfAbsent(isin, key -> new ArrayList<>(1))
                .add(group)));
        byIsin.forEach(this::judge);
    }

    private void judge(String isin, List<Group> groups) {
        String country = isin.substring(0, COUNTRY);
        List<Group> anchors = those(groups, Group::isDated);
        if (anchors.isEmpty()) {
            anchors = those(groups, group -> isListedIn(group, country));
        }
        if (anchors.isEmpty() && registries.contains(country)) {
            anchors = groups;
        }
        List<Group> trusted = agree(anchors) ? anchors : List.of();
        for (Group group : groups) {
            boolean keeps = group.isDated() || trusted.stream().anyMatch(other -> group.resembles(other, names));
            if (!keeps) {
                group.rejectIsin();
            }
        }
    }

    private static List<Group> those(List<Group> groups, Predicate<Group> condition) {
        List<Group> those = new ArrayList<>(groups.size());
        for (Group group : groups) {
            if (condition.test(group)) {
                those.add(group);
            }
        }
        return those;
    }

    private boolean isListedIn(Group group, String country) {
        for (Row.Listing listing : group.listings) {
            if (markets.country(listing.mic()).filter(country::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean agree(List<Group> anchors) {
        return !anchors.isEmpty()
                && anchors.stream().allMatch(other -> anchors.get(0).resembles(other, names));
    }
}
