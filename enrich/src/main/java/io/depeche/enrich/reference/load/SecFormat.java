package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.model.InstrumentTag.Kind;
import java.util.List;
import java.util.Map;

/**
 * {@code company_tickers.json} and {@code company_tickers_exchange.json} of the US Securities and Exchange Commission.
 * The first has no exchange, so its companies get a name but no listing.
 */
final class SecFormat implements ImportFormat {
    private static final String SOURCE = "SEC";
    private static final Map<String, String> EXCHANGES =
            Map.of("NYSE", "XNYS", "Nasdaq", "XNAS", "CBOE", "BATS", "OTC", "OTCM");

    @Override
    public String name() {
        return "sec";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.containsAll(List.of("cik_str", "ticker", "title"))
                || columns.containsAll(List.of("cik", "name", "ticker", "exchange"));
    }

    @Override
    public List<Row> rows(Line line) {
        boolean exchanges = line.cells().containsKey("cik");
        String ticker = line.get("ticker");
        String id = line.get(exchanges ? "cik" : "cik_str") + "/" + ticker;
        String name = line.get(exchanges ? "name" : "title");
        Row.Issue issue = new Row.Issue(id, name, Kind.EQUITY, null, null, null, Period.UNDATED, SOURCE);
        String mic = EXCHANGES.get(line.text("exchange"));
        if (mic == null) {
            return List.of(issue);
        }
        return List.of(
                issue, new Row.Listing(id, mic, Tickers.withDots(ticker), "USD", null, true, Period.UNDATED, SOURCE));
    }
}
