package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tickers behind a label that names no exchange: {@code under the symbol "APPS"}, {@code mnémo : HO}. */
final class SymbolForm implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?i:(?:ticker|trading|stock)(?: |-)?symbols?|under the (?:ticker |trading )?symbols?|tickers?|mnémo(?:nique)?"
                            + "|mnemo(?:nique)?|code mnémonique|börsenkürzel|kürzel|tickersymbol|símbolo(?: bursátil)?|sigla)"
                            + "(?: (?i:is|of|on the [A-Z]+))?[\\s\\u00a0]*[:=]?[\\s\\u00a0]*[\"“„'‘«]?[\\s\\u00a0]?([A-Z][A-Z0-9]{0,5}(?:\\.[A-Z])?)(?![\\p{L}\\p{N}]|[.:][\\p{L}\\p{N}])"),
            Anchor.words("symbol", "ticker", "mnemo", "mnémo", "kürzel", "börsenkürzel", "símbolo", "sigla"),
            30,
            60);

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .map(match -> new Sighting(
                        match.start(1),
                        match.end(1),
                        new Code.Ticker(match.group(1), List.of()),
                        Method.LABEL,
                        "symbol-label"))
                .toList();
    }
}
