package io.depeche.ingest.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What formats call the kinds of instrument codes, as the three kinds of {@link io.depeche.model.WireItem.CodedSymbol}. */
final class SymbolTypes {
    private SymbolTypes() {}

    /** {@code symType:RIC}, {@code http://…/isin} or {@code Ticker} as {@code RIC}, {@code ISIN} or {@code TICKER}. */
    static String of(@Nullable String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.endsWith("RIC")) {
            return "RIC";
        }
        return type.endsWith("ISIN") ? "ISIN" : "TICKER";
    }
}
