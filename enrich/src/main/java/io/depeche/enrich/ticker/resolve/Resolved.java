package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code or name stands for on the day of the article.
 *
 * @param key the same for all codes of one instrument
 * @param name null when the tables don't name it
 * @param vouched whether the rows that say so are dated
 * @param unresolved why there is no instrument; null when there is one
 */
public record Resolved(
        String key,
        @Nullable String name,
        Identifiers identifiers,
        Kind kind,
        Listed listed,
        boolean vouched,
        @Nullable Codes current,
        List<Codes> alternatives,
        @Nullable String unresolved) {

    /** A code without instrument. */
    public static Resolved not(Code code, Kind kind, @Nullable String mic, String reason) {
        String canonical = code.ric().map(Ric::canonical).orElse(code.text());
        return new Resolved(
                "code " + canonical + " " + mic,
                null,
                code.identifiers().withMic(mic),
                kind,
                Listed.UNKNOWN,
                false,
                null,
                List.of(),
                reason);
    }

    /** The same with these identifiers. */
    Resolved with(Identifiers others) {
        return new Resolved(key, name, others, kind, listed, vouched, current, alternatives, unresolved);
    }

    /** The same issuer, without saying which of its instruments. */
    public Resolved withoutIsin() {
        return with(new Identifiers(
                null, identifiers.mic(), identifiers.ticker(), null, identifiers.lei(), identifiers.ric()));
    }

    /** The same company without codes, because rows without dates do not tell those of a day long before they were made. */
    public Resolved withoutCodes(String reason) {
        Codes today = new Codes(name == null ? "" : name, identifiers.isin(), identifiers.mic(), identifiers.ticker());
        return new Resolved(
                key,
                name,
                new Identifiers(null, null, null, null, identifiers.lei(), null),
                kind,
                Listed.UNKNOWN,
                false,
                current == null ? today : current,
                List.of(),
                reason);
    }

    /** The same, of an issuer whose legal name is known. */
    Resolved named(String issuer) {
        return new Resolved(key, issuer, identifiers, kind, listed, vouched, current, alternatives, unresolved);
    }

    /** The same, with what else is known of a code without instrument. */
    Resolved with(Listed known, @Nullable Codes today, List<Codes> others) {
        return new Resolved(
                key,
                name,
                identifiers,
                kind,
                known,
                vouched,
                today,
                others.stream().limit(3).toList(),
                unresolved);
    }
}
