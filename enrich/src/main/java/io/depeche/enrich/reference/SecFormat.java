package io.depeche.enrich.reference;

import io.depeche.model.InstrumentTag.Kind;
import java.util.List;
import java.util.Map;

/**
 * {@code company_tickers.json} and {@code company_tickers_exchange.json} of the US Securities and Exchange Commission. The
 * first names no exchange, so its companies get a name and no listing.
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
        return columns.containsAll(List.of("ticker", "title")) && columns.contains("cik_str");
    }

    @Override
    public List<Row> rows(Line line) {
        String cik = line.get("cik_str") + "/" + line.get("ticker");
        Row.Issue issue = new Row.Issue(cik, line.get("title"), Kind.EQUITY, null, null, null, Period.UNDATED, SOURCE);
        String mic = EXCHANGES.get(line.text("exchange"));
        if (mic == null) {
            return List.of(issue);
        }
        return List.of(issue, new Row.Listing(cik, mic, line.get("ticker"), "USD", null, true, Period.UNDATED, SOURCE));
    }
}
