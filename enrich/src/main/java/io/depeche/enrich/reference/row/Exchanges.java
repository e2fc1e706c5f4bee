package io.depeche.enrich.reference.row;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.depeche.words.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exchanges that suffixes of RICs mean, through time: {@code .S} was Sydney in 1987 and is Zurich now. */
public final class Exchanges {
    private final Map<String, Timeline<Venue>> venues;
    private final Map<String, String> same;

    private Exchanges(Map<String, Timeline<Venue>> venues, Map<String, String> same) {
        this.venues = Map.copyOf(venues);
        this.same = Map.copyOf(same);
    }

    /** The meaning of a suffix in a period. */
    record Venue(String suffix, String mic, boolean digits, boolean tickers, Period period) implements Timeline.Dated {}

    /** Reads the table on the class path. */
    public static Exchanges load() {
        Table table = Table.load("/reference/exchanges.tsv");
        Map<String, Timeline<Venue>> venues = table.rows().stream()
                .map(row -> new Venue(
                        row.get("suffix"),
                        row.get("mic"),
                        row.get("roots").equals("digits"),
                        row.find("root").isPresent(),
                        Period.of(row.find("from").orElse(""), row.find("to").orElse(""))))
                .collect(groupingBy(Venue::suffix, collectingAndThen(toList(), Timeline::new)));
        Map<String, String> same = table.rows().stream()
                .filter(row -> row.find("same").isPresent())
                .collect(toMap(row -> row.get("suffix"), row -> row.get("same")));
        return new Exchanges(venues, same);
    }

    /** Whether the suffix means or may mean an exchange on that day. */
    public boolean knows(String suffix, @Nullable LocalDate day) {
        Timeline<Venue> known = venues.get(suffix);
        return known != null && (day == null || !known.endedBy(day));
    }

    /** The market identifier code; empty when the suffix had several meanings and the day does not decide. */
    public Optional<String> mic(String suffix, @Nullable LocalDate day) {
        return Optional.ofNullable(venues.get(suffix)).flatMap(known -> known.fact(day, Venue::mic));
    }

    /** Whether the exchange numbers its stocks, as Tokyo does. */
    public boolean takesDigits(String suffix) {
        Timeline<Venue> known = venues.get(suffix);
        return known != null && known.rows().stream().anyMatch(Venue::digits);
    }

    /** Whether the root of a code is the ticker on that exchange, as in New York; in Paris, {@code TCFP.PA} is {@code HO}. */
    public boolean takesTickers(String suffix) {
        Timeline<Venue> known = venues.get(suffix);
        return known != null && known.rows().stream().allMatch(Venue::tickers);
    }

    /** The markets that number their stocks. */
    public Set<String> numbering() {
        return venues.values().stream()
                .flatMap(timeline -> timeline.rows().stream())
                .filter(Venue::digits)
                .map(Venue::mic)
                .collect(toUnmodifiableSet());
    }

    /** The canonical suffix for the same listing: {@code .O} for {@code .OQ}. */
    public String canonical(String suffix) {
        return same.getOrDefault(suffix, suffix);
    }

    /** The canonical code for the same listing: {@code MSFT.O} for {@code MSFT.OQ}. */
    public String canonicalRic(String ric) {
        int root = ric.lastIndexOf('.') + 1;
        return root < 2 ? ric : ric.substring(0, root) + canonical(ric.substring(root));
    }
}
