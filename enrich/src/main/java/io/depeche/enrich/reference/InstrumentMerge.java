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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    /** Of all groups; only where something is traded over the counter. */
    private @Nullable Set<String> namesOnExchanges;

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
        Map<String, List<Group>> joined = new LinkedHashMap<>();
        groups.values().forEach(group -> joined.computeIfAbsent(root(group.id), root -> new ArrayList<>(1))
                .add(group));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        joined.values().forEach(members -> {
            Instrument instrument = instrument(members);
            members.forEach(member -> instruments.put(member.id, instrument));
        });
        return instruments;
    }

    private void join() {
        Map<String, Group> byIsin = new HashMap<>();
        Map<String, Group> byFigi = new HashMap<>();
        Map<String, Group> byListing = new HashMap<>();
        for (Group group : groups.values()) {
            for (String isin : group.isins()) {
                join(group, byIsin.putIfAbsent(isin, group), true);
            }
            for (Row.Issue issue : group.issues) {
                if (issue.figi() != null) {
                    join(group, byFigi.putIfAbsent(issue.figi(), group), false);
                }
            }
            for (Row.Listing listing : group.listings) {
                join(group, byListing.putIfAbsent(line(listing), group), false);
            }
        }
    }

    /** @param surely whether what they share is of one instrument alone */
    private void join(Group group, @Nullable Group first, boolean surely) {
        if (first != null && first != group && (surely || mayBeOne(first, group))) {
            parents.put(root(group.id), root(first.id));
        }
    }

    private static String line(Row.Listing listing) {
        return listing.mic() + ' ' + Tickers.key(listing.ticker());
    }

    private boolean mayBeOne(Group one, Group two) {
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
        Optional<Group> dated = latest(members, Group::isDated);
        List<Issue> issues = dated.isPresent() ? issues(dated.get(), members) : List.of(merged(members));
        Optional<Group> listed = latest(members, Group::hasDatedListing);
        List<Listing> all = listings(listed.map(List::of).orElse(members));
        List<Listing> primary = listed.map(InstrumentMerge::primaries)
                .orElseGet(() -> all.size() < 2 ? all : List.of(Collections.min(all, atHome(members, issues))));
        List<Listing> others = new ArrayList<>(all);
        others.removeAll(primary);
        listed.ifPresent(main -> others.addAll(elsewhere(main, members)));
        boolean undated = dated.isEmpty() && listed.isEmpty();
        return new Instrument(
                members.get(0).id,
                lei(members, issues),
                only(members, Row.Issue::figi),
                new Timeline<>(issues),
                new Timeline<>(primary),
                others,
                isReceipt(issues, all),
                undated ? homes.standing(members) : Standing.HOME,
                undated ? madeOn(members) : null);
    }

    /** The group of the latest import among those that fit. */
    private static Optional<Group> latest(List<Group> members, Predicate<Group> fits) {
        Group latest = null;
        for (Group member : members) {
            if (fits.test(member) && (latest == null || member.rank > latest.rank)) {
                latest = member;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Whether it is American, traded only over the counter, and has the name of something listed on an exchange. */
    private boolean isReceipt(List<Issue> issues, List<Listing> all) {
        for (Listing listing : all) {
            if (!listing.mic().equals(OVER_THE_COUNTER)) {
                return false;
            }
        }
        return !all.isEmpty()
                && issues.stream()
                        .allMatch(issue -> issue.isin() != null && issue.isin().startsWith("US"))
                && issues.stream().anyMatch(issue -> namesOnExchanges().contains(folded(issue.name())));
    }

    private Set<String> namesOnExchanges() {
        if (namesOnExchanges == null) {
            namesOnExchanges = groups.values().stream()
                    .filter(group ->
                            group.listings.stream().anyMatch(row -> !row.mic().equals(OVER_THE_COUNTER)))
                    .flatMap(group -> group.issues.stream())
                    .map(issue -> folded(issue.name()))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return namesOnExchanges;
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
        if (members.size() == 1) {
            Set<String> isins = members.get(0).isins();
            return isins.size() == 1 ? isins.iterator().next() : null;
        }
        Set<String> isins = new HashSet<>();
        members.forEach(member -> isins.addAll(member.isins()));
        return isins.size() == 1 ? isins.iterator().next() : null;
    }

    private static Issue merged(List<Group> members) {
        Row.Issue first = members.get(0).issues.get(0);
        return new Issue(first.name(), first.kind(), isin(members), Period.UNDATED);
    }

    private static List<Listing> listings(List<Group> groups) {
        if (groups.size() == 1 && groups.get(0).listings.size() < 2) {
            return groups.get(0).listings.stream().map(InstrumentMerge::listing).toList();
        }
        Map<String, Listing> listings = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.listings.stream())
                .forEach(row -> listings.putIfAbsent(line(row) + row.period(), listing(row)));
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
    private @Nullable LocalDate madeOn(List<Group> members) {
        LocalDate last = null;
        for (Group member : members) {
            Optional<LocalDate> day = days.computeIfAbsent(member.version, InstrumentMerge::day);
            if (day.isEmpty()) {
                return null;
            }
            last = last == null || day.get().isAfter(last) ? day.get() : last;
        }
        return last;
    }

    private static Optional<LocalDate> day(String version) {
        try {
            return Optional.of(LocalDate.parse(version));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
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
        String stated = only(members, Row.Issue::lei);
        return stated != null || leis.isEmpty()
                ? stated
                : only(issues.stream().map(Issue::isin).filter(Objects::nonNull).map(leis::get));
    }

    /** What their rows state; null when none states it, or two contradict one another. */
    private static @Nullable String only(List<Group> members, Function<Row.Issue, @Nullable String> fact) {
        String only = null;
        for (Group member : members) {
            for (Row.Issue issue : member.issues) {
                String stated = fact.apply(issue);
                if (stated != null && only != null && !only.equals(stated)) {
                    return null;
                }
                only = only == null ? stated : only;
            }
        }
        return only;
    }

    private static <T> @Nullable T only(Stream<@Nullable T> values) {
        List<T> distinct = values.filter(Objects::nonNull).distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }

    private static LocalDate begin(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from();
    }
}
