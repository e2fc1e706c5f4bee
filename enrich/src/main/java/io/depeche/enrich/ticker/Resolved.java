package io.depeche.enrich.ticker;

import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What a code stands for on the day of the article.
 *
 * @param key the same for all codes of one instrument
 * @param name null when the tables don't name it
 * @param unresolved why there is no instrument; null when there is one
 */
record Resolved(
        String key,
        @Nullable String name,
        @Nullable String isin,
        @Nullable String mic,
        @Nullable String ticker,
        Kind kind,
        Listed listed,
        @Nullable Codes current,
        @Nullable String unresolved) {

    /** A code without instrument. */
    static Resolved not(Ric ric, @Nullable String mic, Listed listed, @Nullable Codes current, String reason) {
        return new Resolved(ric.canonical(), null, null, mic, null, ric.kind(), listed, current, reason);
    }
}
