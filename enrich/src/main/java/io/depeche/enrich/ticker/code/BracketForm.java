package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tickers behind a company's name, without an exchange: {@code Apple (AAPL)}, {@code Apple (AAPL - Free Report)},
 * {@code Apple Inc. AAPL}. Capitals there are mostly abbreviations, so the tables have to know a company of that ticker that
 * resembles the name.
 *
 * @param markets the markets of such tickers, the likeliest first
 */
record BracketForm(Reference reference, NameBefore nameBefore, List<String> markets) implements CodeForm {
    private static final AnchoredPattern IN_BRACKETS = new AnchoredPattern(
            Pattern.compile("\\(([A-Z]{1,5}(?:[.-][A-Z])?)(?: ?[-–,;+][^()\\n]{0,40})?\\)"), Anchor.of('('), 0, 55);
    private static final AnchoredPattern BARE = new AnchoredPattern(
            Pattern.compile("(?<=[\\p{L}.] )([A-Z]{2,5}(?:\\.[A-Z])?)(?![\\p{L}\\p{N}&'’/-]|\\.[\\p{L}\\p{N}])"),
            BracketForm::nextCapitals,
            0,
            9);
    private static final Pattern LISTED = Pattern.compile(" (?:and|et|und|y|e|en) ");

    /** A form for the markets that {@link Kind#GREAT_MARKETS} names for brackets. */
    static BracketForm of(Reference reference, NameBefore nameBefore) {
        return new BracketForm(
                reference, nameBefore, List.copyOf(reference.words().of(Kind.GREAT_MARKETS, new Use("brackets"))));
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        List<Sighting> found = new ArrayList<>();
        IN_BRACKETS.find(text).forEach(match -> sighting(match, match.start(), "press-brackets", text, day)
                .ifPresent(found::add));
        BARE.find(text).forEach(match -> sighting(match, match.start() - 1, "press-name-ticker", text, day)
                .ifPresent(found::add));
        return found;
    }

    /** Where capitals begin behind a blank that follows a small letter or a full stop. */
    private static int nextCapitals(String text, int from) {
        for (int blank = text.indexOf(' ', from - 1); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            if (blank > 0
                    && isCapital(text, blank + 1)
                    && isCapital(text, blank + 2)
                    && (Character.isLowerCase(text.charAt(blank - 1)) || text.charAt(blank - 1) == '.')) {
                return blank + 1;
            }
        }
        return -1;
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private Optional<Sighting> sighting(
            MatchResult match, int nameEnd, String rule, String text, @Nullable LocalDate day) {
        List<Listed> listings = reference.listings(markets, match.group(1), day);
        return listings.isEmpty()
                ? Optional.empty()
                : nameBefore
                        .find(text, nameEnd)
                        .flatMap(name -> market(listings, name).or(() -> market(listings, last(name))))
                        .map(mic -> new Sighting(
                                match.start(1),
                                match.end(1),
                                new Code.Ticker(match.group(1), List.of(mic)),
                                Method.PRWIRE,
                                rule));
    }

    /** The last of names that are listed: {@code Microsoft} of {@code Apple and Microsoft}. */
    private static String last(String names) {
        return LISTED.splitAsStream(names).reduce(names, (before, name) -> name);
    }

    private Optional<String> market(List<Listed> listings, String name) {
        return listings.stream()
                .filter(listed -> listed.instrument().issues().rows().stream()
                        .anyMatch(issue -> issue.period().isDated()
                                ? reference.companyNames().resemble(name, issue.name())
                                : reference.companyNames().resembleInWords(name, issue.name())))
                .map(listed -> listed.listing().mic())
                .min(Comparator.comparingInt(markets::indexOf));
    }
}
