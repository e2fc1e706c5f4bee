package io.depeche.bench.whole;

import io.depeche.bench.NameIndexBenchmark;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.row.Isin;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of made-up companies, each with a name, an ISIN and a listing in its country, as public data sets have them. */
final class MadeUpImport {
    private static final int LETTERS = 26;
    private static final int TICKER = 4;

    private final List<NameIndex.Entry> names = NameIndexBenchmark.entries();
    private final List<String> forms;
    private final List<String> mics;
    private final Markets markets;

    private MadeUpImport(Words words) {
        this.forms = List.copyOf(words.of(io.depeche.words.Kind.LEGAL_FORMS, new Use("added")));
        this.mics = List.copyOf(words.of(io.depeche.words.Kind.GREAT_MARKETS, new Use("main")));
        this.markets = Markets.load(words);
    }

    /** So many rows, half of them instruments and half of them listings. */
    static List<Row> rows(int count) {
        MadeUpImport made = new MadeUpImport(Words.shipped());
        List<Row> rows = new ArrayList<>();
        for (int company = 0; rows.size() < count; company++) {
            made.company(company).forEach(rows::add);
        }
        return rows.subList(0, count);
    }

    private Stream<Row> company(int number) {
        String id = "c" + number;
        String mic = mics.get(number % mics.size());
        String name = names.get(number % names.size()).name() + ' ' + forms.get(number % forms.size());
        return Stream.of(
                new Row.Issue(id, name, Kind.EQUITY, isin(number, mic), null, null, Period.UNDATED, "made up"),
                new Row.Listing(id, mic, ticker(number), "EUR", null, true, Period.UNDATED, "made up"));
    }

    private String isin(int number, String mic) {
        String body = markets.country(mic).orElseThrow() + String.format("%09d", number);
        for (int digit = 0; ; digit++) {
            if (Isin.isValid(body + digit)) {
                return body + digit;
            }
        }
    }

    private static String ticker(int number) {
        StringBuilder ticker = new StringBuilder();
        for (int rest = number; ticker.length() < TICKER; rest /= LETTERS) {
            ticker.append((char) ('A' + rest % LETTERS));
        }
        return ticker.toString();
    }
}
