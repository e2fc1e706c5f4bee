package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Row;
import java.util.List;

/** The list of market identifier codes, ISO 10383; the columns used had the same names before 2022. */
final class MicFormat implements ImportFormat {
    @Override
    public String name() {
        return "iso10383";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.containsAll(List.of("MIC", "OPERATING MIC"));
    }

    @Override
    public List<Row> rows(Line line) {
        return List.of(new Row.Market(
                line.get("MIC"), line.get("OPERATING MIC"), line.get("ISO COUNTRY CODE (ISO 3166)"), "ISO 10383"));
    }
}
