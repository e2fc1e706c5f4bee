package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Instrument.Standing;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges imports into instruments. Groups of rows are one instrument when they share an ISIN, a share-class FIGI, or
 * a ticker on the same market with a similar name. Dated rows win over undated ones, later imports over earlier
 * ones; undated rows that contradict each other are ignored.
 */
final class InstrumentMerge {
    private static final String OVER_THE_COUNTER = "OTCM";

    private final Markets markets;
    private final CompanyNames names;
    private final Words words;
    private final ListingOrder order;
    private final Homes homes;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> leis = new HashMap<>();
    private final Set<String> namesOnExchanges = new HashSet<>();

    InstrumentMerge(Markets markets, CompanyNames names, Words words) {
        this.names = names;
        this.words = words;
        this.order = new ListingOrder(words);
        this.markets = markets;
        this.homes = new Homes(markets, order, words);
    }

    /** @param prefix what makes the import's ids differ from those of others */
    void add(String prefix, int rank, Import stated) {
        stated.rows(Row.Issue.class)
                .forEach(issue ->
                        group(prefix + issue.instrument(), rank, stated).issues.add(issue));
        stated.rows(Row.Listing.class).forEach(listing -> group(prefix + listing.instrument(), rank, stated)
                .listings
                .add(listing));
        stated.rows(Row.IsinLei.class).forEach(issuer -> leis.put(issuer.isin(), issuer.lei()));
    }

    private Group group(String id, int rank, Import stated) {
        return groups.computeIfAbsent(id, key -> new Group(key, rank, stated.version()));
    }

    /** The merged instruments, by the id of each of their groups. */
    Map<String, Instrument> instruments() {
        groups.values().removeIf(group -> group.issues.isEmpty());
        new IsinCheck(markets, names, words).apply(groups.values());
        join();
        groups.values().stream()
                .filter(group ->
                        group.listings.stream().anyMatch(row -> !row.mic().equals(OVER_THE_COUNTER)))
                .flatMap(group -> group.issues.stream())
                .forEach(issue -> namesOnExchanges.add(folded(issue.name())));
        Map<String, List<Group>> joined = groups.values().stream()
                .collect(Collectors.groupingBy(group -> root(group.id), LinkedHashMap::new, Collectors.toList()));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        joined.values().forEach(members -> {
            Instrument instrument = instrument(members);
            members.forEach(member -> instruments.put(member.id, instrument));
        });
        return instruments;
    }

    private void join() {
        Map<String, Group> seen = new HashMap<>();
        for (Group group : groups.values()) {
            keys(group).forEach(key -> {
                Group first = seen.putIfAbsent(key, group);
                if (first != null && mayBeOne(key, first, group)) {
                    parents.put(root(group.id), root(first.id));
                }
            });
        }
    }

    private static Set<String> keys(Group group) {
        Set<String> keys = new LinkedHashSet<>();
        group.isins().forEach(isin -> keys.add("isin " + isin));
        group.issues.stream().map(Row.Issue::figi).filter(Objects::nonNull).forEach(figi -> keys.add("figi " + figi));
        group.listings.forEach(listing -> keys.add("listing " + listing.mic() + " " + Tickers.key(listing.ticker())));
        return keys;
    }

    private boolean mayBeOne(String key, Group one, Group two) {
        if (key.startsWith("isin ")) {
            return true;
        }
        boolean contradict = !one.isins().isEmpty()
                && !two.isins().isEmpty()
                && one.isins().stream().noneMatch(two.isins()::contains);
        return !contradict && one.resembles(two, names);
    }

    private String root(String id) {
        String at = id;
        for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private Instrument instrument(List<Group> members) {
        Optional<Group> dated =
                members.stream().filter(Group::isDated).max(Comparator.comparingInt(group -> group.rank));
        List<Issue> issues = dated.isPresent() ? issues(dated.get(), members) : List.of(merged(members));
        Optional<Group> listed =
                members.stream().filter(Group::hasDatedListing).max(Comparator.comparingInt(group -> group.rank));
        List<Listing> all = listings(listed.map(List::of).orElse(members));
        List<Listing> primary = listed.map(InstrumentMerge::primaries)
                .orElseGet(() ->
                        all.stream().sorted(atHome(members, issues)).limit(1).toList());
        List<Listing> others = new ArrayList<>(all);
        others.removeAll(primary);
        listed.ifPresent(main -> others.addAll(elsewhere(main, members)));
        boolean undated = dated.isEmpty() && listed.isEmpty();
        return new Instrument(
                members.get(0).id,
                lei(members, issues),
                only(members.stream().flatMap(group -> group.issues.stream()).map(Row.Issue::figi)),
                new Timeline<>(issues),
                new Timeline<>(primary),
                others,
                isReceipt(issues, all),
                undated ? homes.standing(members) : Standing.HOME,
                undated ? madeOn(members) : null);
    }

    /** Whether it is American, traded only over the counter, and has the name of something listed on an exchange. */
    private boolean isReceipt(List<Issue> issues, List<Listing> all) {
        return !all.isEmpty()
                && all.stream().allMatch(listing -> listing.mic().equals(OVER_THE_COUNTER))
                && issues.stream()
                        .allMatch(issue -> issue.isin() != null && issue.isin().startsWith("US"))
                && issues.stream().anyMatch(issue -> namesOnExchanges.contains(folded(issue.name())));
    }

    private String folded(String name) {
        return NameIndex.folded(names.legalForms().strip(name));
    }

    /** The rows of a dated group; if the current one states no ISIN, undated rows may add it, but not a receipt's. */
    private List<Issue> issues(Group group, List<Group> members) {
        String found = isin(members.stream().filter(member -> member != group).toList());
        String undated = found != null && homes.mayBeOf(found, group.listings) ? found : null;
        return group.issues.stream()
                .map(row -> new Issue(
                        row.name(),
                        row.kind(),
                        row.isin() == null && row.period().to() == null ? undated : row.isin(),
                        row.period()))
                .sorted(Comparator.comparing(issue -> begin(issue.period())))
                .toList();
    }

    private static @Nullable String isin(List<Group> members) {
        Set<String> isins = members.stream()
                .flatMap(member -> member.isins().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return isins.size() == 1 ? isins.iterator().next() : null;
    }

    private static Issue merged(List<Group> members) {
        Row.Issue first = members.get(0).issues.get(0);
        return new Issue(first.name(), first.kind(), isin(members), Period.UNDATED);
    }

    private static List<Listing> listings(List<Group> groups) {
        Map<String, Listing> listings = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.listings.stream())
                .forEach(row ->
                        listings.putIfAbsent(row.mic() + " " + Tickers.key(row.ticker()) + row.period(), listing(row)));
        return List.copyOf(listings.values());
    }

    private static List<Listing> primaries(Group group) {
        return group.listings.stream()
                .filter(Row.Listing::primary)
                .map(InstrumentMerge::listing)
                .sorted(Comparator.comparing(listing -> begin(listing.period())))
                .toList();
    }

    /** The listings that undated rows add to dated ones: those in countries that the dated rows do not mention. */
    private List<Listing> elsewhere(Group main, List<Group> members) {
        Set<Optional<String>> told =
                main.listings.stream().map(row -> markets.country(row.mic())).collect(Collectors.toSet());
        return listings(members.stream().filter(group -> group != main).toList()).stream()
                .filter(listing -> !told.contains(markets.country(listing.mic())))
                .toList();
    }

    private static Listing listing(Row.Listing row) {
        return new Listing(row.mic(), row.ticker(), row.currency(), row.figi(), row.period());
    }

    /** The last day on which one of them was made; null when a version is not a day. */
    private static @Nullable LocalDate madeOn(List<Group> members) {
        try {
            return members.stream()
                    .map(member -> LocalDate.parse(member.version))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private Comparator<Listing> atHome(List<Group> members, List<Issue> issues) {
        Set<String> stated = members.stream()
                .flatMap(member -> member.listings.stream())
                .filter(Row.Listing::primary)
                .map(row -> row.mic() + ' ' + row.ticker())
                .collect(Collectors.toUnmodifiableSet());
        Comparator<Listing> own = Comparator.comparing(listing -> !order.isOwnLine(listing.mic(), listing.ticker()));
        return own.thenComparing(listing -> !stated.contains(listing.mic() + ' ' + listing.ticker()))
                .thenComparing(atHome(issues));
    }

    private Comparator<Listing> atHome(List<Issue> issues) {
        String isin = issues.get(0).isin();
        String country = isin == null ? "" : isin.substring(0, 2);
        Comparator<Listing> home = Comparator.comparing(listing ->
                !markets.country(listing.mic()).filter(country::equals).isPresent());
        return home.thenComparing(order);
    }

    private @Nullable String lei(List<Group> members, List<Issue> issues) {
        String stated =
                only(members.stream().flatMap(group -> group.issues.stream()).map(Row.Issue::lei));
        return stated != null
                ? stated
                : only(issues.stream().map(Issue::isin).filter(Objects::nonNull).map(leis::get));
    }

    private static <T> @Nullable T only(Stream<@Nullable T> values) {
        List<T> distinct = values.filter(Objects::nonNull).distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }

    private static LocalDate begin(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from();
    }
}
