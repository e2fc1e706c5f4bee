package io.depeche.enrich.ticker.code;

import static io.depeche.words.Kind.NOT_TICKERS;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Use;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of what an exchange trades: {@code TCFP.PA}, {@code <BRKb.N>}, {@code VOWG_p.DE}, {@code LEHMQ.PK^C12}. The
 * suffix has to be a known one, which is what tells {@code TCFP.PA} from {@code E.ON}; the letters of class and type
 * are lower-case, so case is not folded.
 */
final class EquityForm implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile("(?<![\\p{L}\\p{N}_.@/#$^=&?%:-])"
                    + "((?:[A-Z0-9]{2,10}(?:[a-z]{1,3}|_[a-z]{1,2})?|[A-Z])"
                    + "\\.([A-Z]{1,3}))(\\^[A-L]\\d{2})?"
                    + "(?![\\p{L}\\p{N}_@/=^]|[.-][\\p{L}\\p{N}])"),
            Anchor::dotBeforeCapital,
            13,
            8);
    private static final int FEWEST_DIGITS = 4;

    private final Exchanges exchanges;
    private final Reference reference;
    private final Set<String> abbreviations;

    EquityForm(Exchanges exchanges, Reference reference) {
        this.exchanges = exchanges;
        this.reference = reference;
        this.abbreviations = reference.words().of(NOT_TICKERS, new Use("ric"));
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .filter(match -> isCode(match, text, day))
                .map(match -> new Sighting(match.start(), match.end(), ric(match), Method.RIC, "ric-suffix"))
                .toList();
    }

    private Ric ric(MatchResult match) {
        String code = match.group(1);
        String suffix = match.group(2);
        String root = code.substring(0, code.length() - suffix.length());
        YearMonth retired = match.group(3) == null ? null : Ric.retirement(match.group(3));
        return new Ric(match.group(), root + exchanges.canonical(suffix), Kind.EQUITY, suffix, retired);
    }

    private boolean isCode(MatchResult match, String text, @Nullable LocalDate day) {
        String code = match.group(1);
        String root = code.substring(0, code.indexOf('.'));
        return exchanges.knows(match.group(2), match.group(3) == null ? day : null)
                && !abbreviations.contains(code)
                && rootFits(root, match.group(2))
                && (root.length() > 1 || isMeant(match, text));
    }

    private boolean rootFits(String root, String suffix) {
        boolean digitsOnly = root.chars().allMatch(Character::isDigit);
        return !digitsOnly || (root.length() >= FEWEST_DIGITS && exchanges.takesDigits(suffix));
    }

    /** Whether a root of one letter is a code and not an abbreviation, which would rather end in a full stop. */
    private boolean isMeant(MatchResult match, String text) {
        if (match.end() < text.length() && text.charAt(match.end()) == '.') {
            return false;
        }
        return Brackets.enclose(text, match.start(), match.end())
                ? !abbreviations.contains(match.group(1))
                : reference.code(Scheme.RIC, match.group(1)).isPresent();
    }
}
