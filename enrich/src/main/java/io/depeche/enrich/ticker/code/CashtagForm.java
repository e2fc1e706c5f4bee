package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tickers with a dollar sign, which mean shares of the United States: {@code $AAPL}, {@code $BRK.B}. */
final class CashtagForm implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}$_/@&#])\\$([A-Z]{1,5}(?:[._][A-Z]{1,2})?|[a-z]{2,5})(?![\\p{L}\\p{N}$_]|[.][\\p{L}\\p{N}])"),
            Anchor.of('$'),
            0,
            12);
    private static final int SHORT_MESSAGE = 300;
    private static final List<String> UNITED_STATES = List.of("XNYS", "XNAS", "XASE", "ARCX", "BATS");

    private final Set<String> noShares;

    CashtagForm(Words words) {
        this.noShares = words.of(Kind.NOT_TICKERS, new Use("cashtag"));
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .filter(match -> isTicker(match.group(1), text))
                .map(match -> new Sighting(
                        match.start(),
                        match.end(),
                        new Code.Ticker(match.group(1).toUpperCase(Locale.ROOT).replace('_', '.'), UNITED_STATES),
                        Method.CASHTAG,
                        "cashtag"))
                .toList();
    }

    /** Lower case is for short messages; in longer texts {@code $line} is a variable of a program. */
    private boolean isTicker(String ticker, String text) {
        boolean lower = Character.isLowerCase(ticker.charAt(0));
        return !(lower && text.length() > SHORT_MESSAGE) && !noShares.contains(ticker.toUpperCase(Locale.ROOT));
    }
}
