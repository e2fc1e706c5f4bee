package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.markup.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes without exchange in pointed brackets, as Reuters wrote them in the 1980s: {@code General Motors Corp <GM>}. Today
 * such brackets hold markup as well, so a name
 * has to stand before them, apart.
 */
final class PointedForm implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile("(?:<|&lt;)([A-Z]{1,5}(?:\\.[A-Z])?)(?:>|&gt;)"), Anchor.of('<', '&'), 0, 16);
    private static final LocalDate SUFFIXES_EVERYWHERE = LocalDate.of(1996, 1, 1);
    /** The tags of Reuters' own markup that HTML does not have. */
    private static final Set<String> OF_REUTERS = Set.of("date", "text");

    private final NameBefore nameBefore;

    PointedForm(NameBefore nameBefore) {
        this.nameBefore = nameBefore;
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .filter(match -> isCode(match, text, day))
                .map(match -> new Sighting(
                        match.start(1),
                        match.end(1),
                        Ric.of(match.group(1), Kind.EQUITY),
                        Method.RIC,
                        "ric-pointed-brackets"))
                .toList();
    }

    private boolean isCode(MatchResult match, String text, @Nullable LocalDate day) {
        boolean old = day != null && day.isBefore(SUFFIXES_EVERYWHERE);
        String tag = match.group(1).toLowerCase(Locale.ROOT);
        boolean markup = Html.EVERYDAY.contains(tag) || OF_REUTERS.contains(tag);
        boolean apart = match.start() > 0 && Character.isWhitespace(text.charAt(match.start() - 1));
        return (old && !markup)
                || (apart && nameBefore.find(text, match.start()).isPresent());
    }
}
