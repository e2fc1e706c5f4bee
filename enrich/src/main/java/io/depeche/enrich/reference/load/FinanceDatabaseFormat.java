package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.CheckDigits;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The equity files of FinanceDatabase. Their symbols are Yahoo's; a symbol without suffix is from the United States.
 * It ignores delisted shares, because the files have no delisting date.
 */
final class FinanceDatabaseFormat implements ImportFormat {
    private static final String SOURCE = "FinanceDatabase";
    private static final Set<String> SEGMENTS_OF_NASDAQ = Set.of("XNGS", "XNMS", "XNCM");

    private final Markets markets;
    private final Map<String, String> countries;

    FinanceDatabaseFormat(Markets markets) {
        this.markets = markets;
        this.countries = Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toUnmodifiableMap(
                        code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH), code -> code));
    }

    @Override
    public String name() {
        return "financedatabase";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.containsAll(List.of("symbol", "name", "mic", "shareclass_figi", "delisted"));
    }

    @Override
    public List<Row> rows(Line line) {
        if (line.get("delisted").equals("True") || line.find("name").isEmpty()) {
            return List.of();
        }
        String symbol = line.get("symbol");
        String mic = line.get("mic");
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.Issue(
                symbol,
                line.get("name"),
                Kind.EQUITY,
                line.find("isin").orElse(null),
                null,
                line.find("shareclass_figi").orElse(null),
                Period.UNDATED,
                SOURCE));
        rows.add(new Row.Listing(
                symbol,
                SEGMENTS_OF_NASDAQ.contains(mic) ? "XNAS" : mic,
                ticker(symbol),
                line.find("currency").orElse(null),
                line.find("figi").orElse(null),
                isHome(mic, line.find("country")),
                Period.UNDATED,
                SOURCE));
        line.find("cusip")
                .filter(CheckDigits::cusip)
                .ifPresent(cusip -> rows.add(new Row.Code(Scheme.CUSIP, cusip, symbol, Period.UNDATED, SOURCE)));
        return rows;
    }

    private boolean isHome(String mic, Optional<String> country) {
        return country.map(countries::get)
                .map(code -> markets.country(mic).filter(code::equals).isPresent())
                .orElse(true);
    }

    private static String ticker(String symbol) {
        int dot = symbol.lastIndexOf('.');
        return dot > 0 ? symbol.substring(0, dot) : symbol;
    }
}
