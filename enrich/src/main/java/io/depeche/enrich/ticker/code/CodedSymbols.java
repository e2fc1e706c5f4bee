package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Isin;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the symbols that an agency coded. What it coded is a code, whether or not any form has its shape. */
record CodedSymbols(List<CodeForm> forms, Markets markets) {
    private static final String MIC = "mic:";

    Code parse(CodedSymbol symbol, @Nullable LocalDate day) {
        return switch (symbol.type()) {
            case "ISIN" ->
                Isin.isValid(symbol.symbol()) ? new Code.Isin(symbol.symbol()) : Ric.of(symbol.symbol(), Kind.OTHER);
            case "TICKER" -> new Code.Ticker(symbol.symbol(), mics(symbol.exchange()));
            default -> ric(symbol.symbol(), day);
        };
    }

    private List<String> mics(@Nullable String exchange) {
        if (exchange == null) {
            return List.of();
        }
        String name = exchange.startsWith(MIC) ? exchange.substring(MIC.length()) : exchange;
        return markets.country(name).isPresent() ? List.of(name) : markets.named(name);
    }

    private Code ric(String symbol, @Nullable LocalDate day) {
        String bracketed = "<" + symbol + ">";
        return forms.stream()
                .flatMap(form -> form.find(bracketed, day).stream())
                .filter(sighting -> sighting.start() == 1 && sighting.end() == symbol.length() + 1)
                .map(CodeForm.Sighting::code)
                .findFirst()
                .orElseGet(() -> Ric.of(symbol, Kind.OTHER));
    }
}
