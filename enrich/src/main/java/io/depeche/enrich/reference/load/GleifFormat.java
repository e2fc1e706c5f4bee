package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Row;
import java.util.List;

/** GLEIF's golden copy of legal entities, and its map of ISINs to LEIs. */
final class GleifFormat implements ImportFormat {
    private static final String SOURCE = "GLEIF";
    private static final String LEGAL_NAME = "Entity.LegalName";

    @Override
    public String name() {
        return "gleif";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.contains("LEI") && (columns.contains("ISIN") || columns.contains(LEGAL_NAME));
    }

    @Override
    public List<Row> rows(Line line) {
        return line.cells().containsKey(LEGAL_NAME)
                ? List.of(new Row.Entity(line.get("LEI"), line.get(LEGAL_NAME), SOURCE))
                : List.of(new Row.IsinLei(line.get("ISIN"), line.get("LEI"), SOURCE));
    }
}
