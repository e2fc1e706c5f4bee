package io.depeche.enrich.reference;

import java.util.List;

/** The list of market identifier codes, ISO 10383, with the column names of before and after 2022. */
final class MicFormat implements ImportFormat {
    private static final List<String> NAMES =
            List.of("NAME-INSTITUTION DESCRIPTION", "MARKET NAME-INSTITUTION DESCRIPTION");

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
        String name = NAMES.stream()
                .flatMap(column -> line.find(column).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no name of the market"));
        return List.of(new Row.Market(
                line.get("MIC"),
                line.get("OPERATING MIC"),
                line.get("ISO COUNTRY CODE (ISO 3166)"),
                name,
                "ISO 10383"));
    }
}
