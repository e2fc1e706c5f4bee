package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of indices: {@code .FCHI}. One that is not known needs brackets, because of {@code .NET} and the like. */
record IndexForm(Reference reference) implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_.#/@)\\]'\"])(\\.[A-Z][A-Z0-9]{1,9}(?:\\.[A-Z]{2})?)(?![\\p{L}\\p{N}_=@/]|\\.[\\p{L}\\p{N}])"),
            Anchor::dotBeforeCapital,
            0,
            15);

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .filter(match -> isCode(match, text))
                .map(match -> new Sighting(
                        match.start(), match.end(), Ric.of(match.group(), Kind.INDEX), Method.RIC, "ric-index"))
                .toList();
    }

    private boolean isCode(MatchResult match, String text) {
        return reference.code(Scheme.RIC, match.group()).isPresent()
                || Brackets.enclose(text, match.start(), match.end());
    }
}
