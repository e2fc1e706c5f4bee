package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files {@code tickers}, {@code core_listings} and {@code aliases} of free-ticker-database. Its exchange
 * {@code Euronext} merges Paris, Brussels and Lisbon, so the country decides between them.
 */
final class FreeTickerDatabaseFormat implements ImportFormat {
    private static final String SOURCE = "free-ticker-database";
    private static final Map<String, String> EURONEXT =
            Map.of("FR", "XPAR", "BE", "XBRU", "PT", "XLIS", "NL", "XAMS", "IE", "XDUB");

    private static final Set<String> NORDIC = Set.of("XSTO", "XCSE", "XHEL", "XICE");

    private final Markets markets;
    private final Map<String, String> exchanges;

    FreeTickerDatabaseFormat(Markets markets) {
        this.markets = markets;
        this.exchanges = Table.load("/reference/free-ticker-database-exchanges.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("exchange"), row -> row.get("mic")));
    }

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.containsAll(List.of("ticker", "exchange", "asset_type", "country_code"))
                || columns.equals(List.of("ticker", "alias", "alias_type"));
    }

    @Override
    public List<Row> rows(Line line) {
        return line.cells().containsKey("alias_type") ? alias(line) : listing(line);
    }

    private static List<Row> alias(Line line) {
        String alias = line.get("alias");
        String ticker = line.get("ticker");
        return switch (line.get("alias_type")) {
            case "name" -> List.of(new Row.Alias(alias, ticker, null, Period.UNDATED, SOURCE));
            case "wkn" -> List.of(new Row.Code(Scheme.WKN, alias, ticker, Period.UNDATED, SOURCE));
            default -> List.of();
        };
    }

    private List<Row> listing(Line line) {
        String ticker = line.get("ticker");
        String instrument = line.find("listing_key").orElse(ticker);
        String country = line.find("country_code").orElse(null);
        Kind kind = line.get("asset_type").equals("Stock") ? Kind.EQUITY : Kind.FUND;
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.Issue(
                instrument,
                line.get("name"),
                kind,
                line.find("isin").orElse(null),
                null,
                null,
                Period.UNDATED,
                SOURCE));
        mic(line.get("exchange"), country)
                .ifPresent(mic -> rows.add(new Row.Listing(
                        instrument,
                        mic,
                        ticker(mic, ticker),
                        null,
                        null,
                        isHome(mic, country),
                        Period.UNDATED,
                        SOURCE)));
        return rows;
    }

    /** As the exchange itself writes it: the files pad Hong Kong's numbers and write hyphens before classes of shares. */
    private String ticker(String mic, String ticker) {
        if (mic.equals("XHKG")) {
            return ticker.replaceFirst("^0+(?=.)", "");
        }
        if (NORDIC.contains(mic)) {
            return ticker.replace('-', ' ');
        }
        return markets.country(mic).filter("US"::equals).isPresent() ? Tickers.withDots(ticker) : ticker;
    }

    private boolean isHome(String mic, @Nullable String country) {
        return country == null || markets.country(mic).filter(country::equals).isPresent();
    }

    private Optional<String> mic(String exchange, @Nullable String country) {
        if (exchange.equals("Euronext")) {
            return Optional.ofNullable(country).map(EURONEXT::get);
        }
        String mic = exchanges.get(exchange.toLowerCase(Locale.ROOT));
        if (mic == null) {
            throw new IllegalArgumentException("unknown exchange '" + exchange + "'");
        }
        return Optional.of(mic);
    }
}
