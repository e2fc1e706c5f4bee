package io.depeche.enrich.ticker.code;

import static io.depeche.words.Kind.BLOOMBERG_INDICES;
import static io.depeche.words.Kind.NOT_TICKERS;

import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bloomberg's codes: {@code HO FP Equity}, {@code SX5E Index}, {@code EURUSD Curncy}, and {@code (HO FP)}. Two letters
 * after a word are a code only before a yellow key, in brackets, or after the word Bloomberg.
 */
final class BloombergForm implements CodeForm {
    private static final AnchoredPattern EQUITY = new AnchoredPattern(
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.])([A-Z0-9]{1,7}(?:[/*][A-Z]?)?) ([A-Z]{2}) (?i:equity)(?![\\p{L}\\p{N}])"),
            Anchor.words("equity"),
            16,
            6);
    private static final AnchoredPattern BRACKETED = new AnchoredPattern(
            Pattern.compile(
                    "[(\\[](?:[^()\\[\\]]{0,30}[,;] ?)?([A-Z0-9]{1,6}(?:/[A-Z])?) ([A-Z]{2})(?: [A-Z]{2})?[)\\]]"),
            Anchor.of('(', '['),
            0,
            56);
    private static final AnchoredPattern LABELLED = new AnchoredPattern(
            Pattern.compile(
                    "(?i:bloomberg)(?: (?i:code|ticker|symbol|kürzel))?[ :]{1,3}([A-Z0-9]{1,6}(?:/[A-Z])?)[ :]([A-Z]{2})(?![\\p{L}\\p{N}])"),
            Anchor.words("bloomberg"),
            0,
            36);
    private static final AnchoredPattern KEYED = new AnchoredPattern(
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.])([A-Z0-9]{2,12}(?: [A-Z0-9]{1,8})?) (Index|Curncy|Comdty)(?![\\p{L}\\p{N}])"),
            Anchor.words("index", "curncy", "comdty"),
            23,
            6);
    private static final Map<String, Kind> KEYS = Map.of("Index", Kind.INDEX, "Curncy", Kind.FX, "Comdty", Kind.FUTURE);

    private static final int SHORTEST = 3;

    private final Markets markets;
    private final Set<String> indices;
    private final Set<String> notTickers;

    BloombergForm(Markets markets, Words words) {
        this.notTickers = words.of(NOT_TICKERS, new Use("bloomberg"));
        this.markets = markets;
        this.indices = words.rows(BLOOMBERG_INDICES).stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        List<Sighting> found = new ArrayList<>();
        equities(EQUITY, "bloomberg-key", text, found);
        equities(BRACKETED, "bloomberg-brackets", text, found);
        equities(LABELLED, "bloomberg-label", text, found);
        KEYED.find(text).stream()
                .filter(match -> isKeyed(match.group(1), match.group(2)))
                .forEach(match -> found.add(new Sighting(
                        match.start(1),
                        match.end(2),
                        Ric.of(match.group(1), KEYS.getOrDefault(match.group(2), Kind.OTHER)),
                        Method.BLOOMBERG,
                        "bloomberg-key")));
        return found;
    }

    private void equities(AnchoredPattern pattern, String rule, String text, List<Sighting> found) {
        pattern.find(text).stream()
                .filter(match -> !markets.ofBloomberg(match.group(2)).isEmpty())
                .filter(match -> !rule.equals("bloomberg-brackets") || !isWord(match.group(1)))
                .forEach(match -> found.add(new Sighting(
                        match.start(1),
                        match.end(2),
                        new Code.Ticker(match.group(1), markets.ofBloomberg(match.group(2))),
                        Method.BLOOMBERG,
                        rule)));
    }

    /** Words precede {@code Index} as codes do: {@code the S&P 500 Index}, {@code the PMI Index}. */
    private boolean isKeyed(String code, String key) {
        return switch (key) {
            case "Index" -> indices.contains(code);
            case "Curncy" -> code.length() >= SHORTEST && code.indexOf(' ') < 0;
            default -> code.chars().anyMatch(Character::isLetter);
        };
    }

    /** Capitals in brackets may be words: {@code (MADE IN)} and {@code (THE US)} hold no codes. */
    private boolean isWord(String ticker) {
        return ticker.length() > 4 || notTickers.contains(ticker);
    }
}
