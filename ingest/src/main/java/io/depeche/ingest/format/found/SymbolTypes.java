package io.depeche.ingest.format.found;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maps the formats' names for kinds of instrument codes to the three kinds of {@link io.depeche.model.WireItem.CodedSymbol}. */
public final class SymbolTypes {
    private SymbolTypes() {}

    /** {@code symType:RIC}, {@code http://…/isin} or {@code Ticker} as {@code RIC}, {@code ISIN} or {@code TICKER}. */
    public static String of(@Nullable String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.endsWith("RIC")) {
            return "RIC";
        }
        return type.endsWith("ISIN") ? "ISIN" : "TICKER";
    }
}
