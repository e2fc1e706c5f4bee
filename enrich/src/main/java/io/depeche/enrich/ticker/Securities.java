package io.depeche.enrich.ticker;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.depeche.enrich.text.Table;
import io.depeche.enrich.ticker.Instrument.Issue;
import io.depeche.enrich.ticker.Instrument.Listing;
import io.depeche.model.InstrumentTag.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The instruments that are known, and the codes that stand for them. */
final class Securities {
    private final Map<String, Timeline<Code>> codes;
    private final List<Instrument> instruments;
    private final String version;

    private Securities(Map<String, Timeline<Code>> codes, List<Instrument> instruments, String version) {
        this.codes = Map.copyOf(codes);
        this.instruments = List.copyOf(instruments);
        this.version = version;
    }

    /** What a RIC stood for in a period. */
    record Code(String ric, Instrument instrument, Period period) implements Timeline.Dated {}

    static Securities load() {
        Table issues = Table.load("/reference/instruments.tsv");
        Map<String, List<Issue>> issued = byInstrument(issues, Securities::issue);
        Map<String, List<Listing>> listed = byInstrument(Table.load("/reference/listings.tsv"), Securities::listing);
        Map<String, Instrument> instruments = issued.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> new Instrument(
                                e.getKey(),
                                new Timeline<>(e.getValue()),
                                new Timeline<>(listed.getOrDefault(e.getKey(), List.of())))));
        Map<String, Timeline<Code>> codes = Table.load("/reference/codes.tsv").rows().stream()
                .map(row -> code(row, instruments))
                .collect(groupingBy(Code::ric, collectingAndThen(toList(), Timeline::new)));
        return new Securities(codes, List.copyOf(instruments.values()), issues.header("version"));
    }

    private static <T> Map<String, List<T>> byInstrument(Table table, Function<Table.Row, T> reader) {
        return table.rows().stream().collect(groupingBy(row -> row.get("instrument"), mapping(reader, toList())));
    }

    private static Issue issue(Table.Row row) {
        Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        return new Issue(row.get("name"), kind, row.find("isin").orElse(null), Period.of(row));
    }

    private static Listing listing(Table.Row row) {
        return new Listing(row.get("mic"), row.get("ticker"), Period.of(row));
    }

    private static Code code(Table.Row row, Map<String, Instrument> instruments) {
        Instrument instrument = instruments.get(row.get("instrument"));
        if (instrument == null) {
            throw new IllegalStateException(row.get("ric") + " stands for an instrument without rows");
        }
        return new Code(row.get("ric"), instrument, Period.of(row));
    }

    /** What the code stood for through time, by its canonical form. */
    Optional<Timeline<Code>> code(String ric) {
        return Optional.ofNullable(codes.get(ric));
    }

    List<Instrument> instruments() {
        return instruments;
    }

    /** The day on which the tables were made. */
    String version() {
        return version;
    }
}
