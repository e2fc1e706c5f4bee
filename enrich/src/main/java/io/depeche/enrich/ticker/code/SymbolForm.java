package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tickers behind a label that names no exchange: {@code under the symbol "APPS"}, {@code mnémo : HO}. */
final class SymbolForm implements CodeForm {
    private static final String TICKER =
            "(?: (?i:is|of|on the [A-Z]+))?[\\s\\u00a0]*[:=]?[\\s\\u00a0]*[\"“„'‘«]?[\\s\\u00a0]?"
                    + "([A-Z][A-Z0-9]{0,5}(?:\\.[A-Z])?)(?![\\p{L}\\p{N}]|[.:][\\p{L}\\p{N}])";
    private static final int LONGEST_TICKER = 60;

    private final AnchoredPattern pattern;

    /** @param words hold {@link Kind#TICKER_LABELS} */
    SymbolForm(Words words) {
        Set<String> labels = words.of(Kind.TICKER_LABELS);
        String written = words.pattern(Kind.TICKER_LABELS).replace(" ", "\\E[ -]?\\Q");
        this.pattern = new AnchoredPattern(
                Pattern.compile("(?<![\\p{L}\\p{N}])(?iu:" + written + ")" + TICKER),
                Anchor.words(beginnings(labels)),
                0,
                labels.stream().mapToInt(String::length).max().orElse(0) + LONGEST_TICKER);
    }

    /** The words before the first blank, because a hyphen or nothing may stand in its place. */
    private static String[] beginnings(Set<String> labels) {
        return labels.stream()
                .map(label -> label.split(" ", -1)[0].toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return pattern.find(text).stream()
                .map(match -> new Sighting(
                        match.start(1),
                        match.end(1),
                        new Code.Ticker(match.group(1), List.of()),
                        Method.LABEL,
                        "symbol-label"))
                .toList();
    }
}
