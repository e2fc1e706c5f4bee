package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a code or name stands for on the day of the article.
 *
 * @param key the same for all codes of one instrument
 * @param name null when the tables don't name it
 * @param vouched whether the rows that say so state since when they hold
 * @param unresolved why there is no instrument; null when there is one
 */
public record Resolved(
        String key,
        @Nullable String name,
        @Nullable String isin,
        @Nullable String mic,
        @Nullable String ticker,
        @Nullable String figi,
        @Nullable String lei,
        Kind kind,
        Listed listed,
        boolean vouched,
        @Nullable Codes current,
        List<Codes> alternatives,
        @Nullable String unresolved) {

    /** A code without instrument. */
    public static Resolved not(Code code, Kind kind, @Nullable String mic, String reason) {
        String canonical = code.ric().map(Ric::canonical).orElse(code.text());
        String ticker = code.ticker().map(Code.Ticker::text).orElse(null);
        String lei = code.fold(r -> null, t -> null, i -> null, Code.Lei::text, s -> null);
        String isin = code.fold(r -> null, t -> null, Code.Isin::text, l -> null, s -> null);
        return new Resolved(
                "code " + canonical + " " + mic,
                null,
                isin,
                mic,
                ticker,
                null,
                lei,
                kind,
                Listed.UNKNOWN,
                false,
                null,
                List.of(),
                reason);
    }

    /** The same issuer, without saying which of its instruments. */
    public Resolved withoutIsin() {
        return new Resolved(
                key, name, null, mic, ticker, null, lei, kind, listed, vouched, current, alternatives, unresolved);
    }

    /** The same, of an issuer whose legal name is known. */
    Resolved named(Optional<String> issuer) {
        return issuer.map(known -> new Resolved(
                        key,
                        known,
                        isin,
                        mic,
                        ticker,
                        figi,
                        lei,
                        kind,
                        listed,
                        vouched,
                        current,
                        alternatives,
                        unresolved))
                .orElse(this);
    }

    /** The same, with what else is known of a code without instrument. */
    Resolved with(Listed known, @Nullable Codes today, List<Codes> others) {
        return new Resolved(
                key,
                name,
                isin,
                mic,
                ticker,
                figi,
                lei,
                kind,
                known,
                vouched,
                today,
                others.stream().limit(3).toList(),
                unresolved);
    }
}
