package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.CheckDigits;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import java.util.ArrayList;
import java.util.List;

/** Responses of OpenFIGI's mapping service. {@code exchCode} is Bloomberg's; composite codes mean several markets. */
final class OpenFigiFormat implements ImportFormat {
    private static final String SOURCE = "OpenFIGI";

    private final Markets markets;

    OpenFigiFormat(Markets markets) {
        this.markets = markets;
    }

    @Override
    public String name() {
        return "openfigi";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.contains("figi") && columns.contains("exchCode");
    }

    @Override
    public List<Row> rows(Line line) {
        String figi = line.find("figi").orElseThrow(() -> new IllegalArgumentException(withoutAnswer(line)));
        if (!CheckDigits.figi(figi)) {
            throw new IllegalArgumentException(figi + " is not a FIGI: wrong check digit");
        }
        String instrument = line.find("shareClassFIGI").orElse(figi);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row.Issue(
                instrument,
                line.get("name"),
                kind(line.text("marketSector"), line.text("securityType")),
                null,
                null,
                line.find("shareClassFIGI").orElse(null),
                Period.UNDATED,
                SOURCE));
        rows.add(new Row.Code(Scheme.FIGI, figi, instrument, Period.UNDATED, SOURCE));
        List<String> mics = markets.ofBloomberg(line.text("exchCode"));
        if (mics.size() == 1) {
            rows.add(new Row.Listing(
                    instrument, mics.get(0), line.get("ticker"), null, figi, true, Period.UNDATED, SOURCE));
        }
        return rows;
    }

    private static String withoutAnswer(Line line) {
        return line.find("warning").or(() -> line.find("error")).orElse("no figi");
    }

    private static Kind kind(String sector, String type) {
        return switch (sector) {
            case "Equity" -> type.contains("ETP") || type.contains("Fund") ? Kind.FUND : Kind.EQUITY;
            case "Index" -> Kind.INDEX;
            case "Curncy" -> Kind.FX;
            case "Corp", "Govt", "Muni" -> Kind.BOND;
            default -> Kind.OTHER;
        };
    }
}
