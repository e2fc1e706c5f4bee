package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies and indices. A name that is also a word, a place or a person's needs a company around it: a legal
 * form, a code in the article, a verb that companies do, a text about money.
 */
public final class NameForm {
    private final Reference reference;
    private final NameChoice choice;
    private final NameCues cues;
    private final Surroundings surroundings;

    public NameForm(Reference reference) {
        this.reference = reference;
        this.choice = new NameChoice(reference);
        this.cues = NameCues.load();
        this.surroundings = new Surroundings(reference.ambiguity());
    }

    /** A name in a text, UTF-16 units. */
    public record Named(int start, int end, Instrument instrument, String rule) {}

    /**
     * What names are judged by besides their place.
     *
     * @param found whether the article is known to speak of an instrument
     * @param because the rule by which the name of such an instrument counts
     */
    public record Article(@Nullable LocalDate day, boolean financial, Predicate<Instrument> found, String because) {}

    public boolean isFinancial(String text) {
        return cues.isFinancial(text);
    }

    /** A name of the index, wherever a text has one, meant or not. */
    public record Candidate(int start, int end, NameIndex.Hit hit) {}

    /** The names of the index in a text, in reading order. */
    public List<Candidate> candidates(String text) {
        List<Candidate> candidates = new ArrayList<>();
        reference.names().find(text, (start, end, hit) -> candidates.add(new Candidate(start, end, hit)));
        return candidates;
    }

    /** The company that a name means there, if it means one. */
    public Optional<Named> judge(String text, Candidate candidate, Article article) {
        int start = candidate.start();
        int end = candidate.end();
        return choice.choose(candidate.hit(), article.day(), article.found())
                .map(instrument -> new Named(
                        start,
                        end,
                        instrument,
                        rule(text, start, end, candidate.hit().use(), instrument, article)))
                .filter(named -> !named.rule().isEmpty() && !cues.isOnlyRole(text, start, end));
    }

    /** Why the name counts; empty when it doesn't. */
    private String rule(String text, int start, int end, AliasUse use, Instrument instrument, Article article) {
        boolean isWord = use.compareTo(AliasUse.NEEDS_CONTEXT) > 0;
        if (isAnother(text, start, end, use)) {
            return "";
        }
        boolean alone = use != AliasUse.NEVER_ALONE && !(isWord && surroundings.opensSentence(text, start));
        if (alone && article.found().test(instrument)) {
            return surroundings.followsFirstName(text, start) ? "" : article.because();
        }
        if (cues.isNoName(text, start, end) || isPartOfLonger(text, start, end, use)) {
            return "";
        }
        boolean money = article.financial() || cues.isNearFinance(text, start, end);
        boolean legal = LegalForms.follows(text, end);
        return switch (use) {
            case SAFE -> "name";
            case IN_FINANCE -> money || cues.isSurelyCompany(text, start, end) ? "name-in-finance" : "";
            case NEEDS_CONTEXT -> legal || inContext(text, start, end, money) ? "name-in-context" : "";
            case NEEDS_COMPANY_WORD ->
                legal || (money && cues.isSurelyCompany(text, start, end)) ? "name-beside-company-word" : "";
            case NEEDS_SHARES -> legal || (money && cues.isBesideShares(text, start, end)) ? "name-beside-shares" : "";
            case NEVER_ALONE -> legal ? "name-with-legal-form" : "";
        };
    }

    private boolean inContext(String text, int start, int end, boolean money) {
        return isSeveral(text, start, end)
                ? money || cues.isSurelyCompany(text, start, end)
                : money && cues.mayBeCompany(text, start, end);
    }

    /** Whether a capitalised word follows that makes it the name of something else: {@code Siemens Energy}. */
    private boolean isAnother(String text, int start, int end, AliasUse use) {
        return use.compareTo(AliasUse.NEEDS_CONTEXT) <= 0
                && surroundings.precedesCapital(text, start, end)
                && text.charAt(end) == ' '
                && !cues.isTitle(surroundings.wordAt(text, end + 1));
    }

    private boolean isPartOfLonger(String text, int start, int end, AliasUse use) {
        boolean vouched = use.compareTo(AliasUse.NEEDS_CONTEXT) <= 0;
        if (isSeveral(text, start, end)) {
            return !vouched && isAmongCapitals(text, start, end);
        }
        return surroundings.followsHyphen(text, start)
                || surroundings.followsFirstName(text, start)
                || (use != AliasUse.SAFE && surroundings.precedesCapital(text, start, end))
                || (!vouched && surroundings.followsCapital(text, start));
    }

    private boolean isAmongCapitals(String text, int start, int end) {
        return surroundings.precedesCapital(text, start, end) || surroundings.followsCapital(text, start);
    }

    private static boolean isSeveral(String text, int start, int end) {
        return text.substring(start, end).indexOf(' ') > 0;
    }
}
