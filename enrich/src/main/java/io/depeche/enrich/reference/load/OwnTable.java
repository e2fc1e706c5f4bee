package io.depeche.enrich.reference.load;

import java.util.List;
import java.util.Locale;

/** The files of our own format and their columns: one for each kind of row. */
enum OwnTable {
    INSTRUMENTS("instrument,name,kind,isin,lei,figi,from,to,source"),
    LISTINGS("instrument,mic,ticker,currency,figi,primary,from,to,source"),
    CODES("scheme,code,instrument,from,to,source"),
    ALIASES("alias,instrument,use,from,to,source"),
    ENTITIES("lei,legal-name,source"),
    ISIN_LEIS("isin,issuer-lei,source"),
    MARKETS("mic,operating-mic,country,source"),
    OVERRIDES("what,text,instrument,reason,by,source");

    private final String columns;

    OwnTable(String columns) {
        this.columns = columns;
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /** The name of its file: {@code isin-leis.csv}. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }
}
