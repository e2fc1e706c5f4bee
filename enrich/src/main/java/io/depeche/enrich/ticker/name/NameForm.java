package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies and indices. A name that is also a word, a place or a person's needs evidence of a company: a legal
 * form, a code in the article, a verb used of companies, a text about money.
 */
public final class NameForm {
    /** So many companies in a row are a list of companies, whatever else their names mean. */
    private static final int MANY = 3;

    private final Reference reference;
    private final NameChoice choice;
    private final NameCues cues;
    private final Surroundings surroundings;
    private final NameLists lists;
    private final NamesakeThings things;

    public NameForm(Reference reference) {
        this.reference = reference;
        this.choice = new NameChoice(reference);
        this.cues = new NameCues(reference);
        this.surroundings = Surroundings.of(reference);
        this.lists = new NameLists(reference.words());
        this.things = new NamesakeThings(reference.words());
    }

    /** A name in a text that means an instrument, UTF-16 units. */
    public record Named(int start, int end, Instrument instrument, NameRule rule) {}

    /**
     * What decides about a name besides its place.
     *
     * @param day of publication; null when unknown
     * @param financial whether the article speaks of companies and money
     * @param trail hears which names are left out, and why
     */
    public record Article(@Nullable LocalDate day, boolean financial, Trail trail) {}

    /**
     * What the article is known to speak of already.
     *
     * @param instruments whether an instrument is among it
     * @param rule the rule by which the name of such an instrument counts
     */
    public record Known(Predicate<Instrument> instruments, NameRule rule) {}

    /** Whether a text speaks of companies and money. */
    public boolean isFinancial(String text) {
        return cues.isFinancial(text);
    }

    /** A name of the index, wherever a text has one, meant or not. */
    public record Candidate(int start, int end, NameIndex.Hit hit) {}

    /**
     * The names of the index in a text, in reading order.
     *
     * @param language of the text, a BCP 47 tag; null when unknown
     */
    public List<Candidate> candidates(String text, @Nullable String language) {
        List<Candidate> candidates = new ArrayList<>();
        NameIndex.Genitive genitive =
                GermanGenitive.isOf(language) ? GermanGenitive::mayStandAt : NameIndex.Genitive.NONE;
        reference.names().find(text, genitive, (start, end, hit) -> candidates.add(new Candidate(start, end, hit)));
        return candidates;
    }

    /** The companies that names mean in a text, of candidates in reading order that do not overlap. */
    public List<Named> judge(String text, List<Candidate> candidates, Article article, Known known) {
        List<Named> named = new ArrayList<>();
        QuotedBanks quoted = new QuotedBanks(text, candidates, cues);
        for (List<Candidate> list : lists.of(text, candidates)) {
            List<Optional<Named>> alone = list.stream()
                    .map(candidate -> judge(text, candidate, article, known))
                    .toList();
            boolean companies = list.size() > 1
                    && (alone.stream().anyMatch(Optional::isPresent)
                            || (list.size() >= MANY && isAboutMoney(text, list, article)));
            for (int i = 0; i < list.size(); i++) {
                Candidate candidate = list.get(i);
                alone.get(i)
                        .or(() -> companies ? listed(text, candidate, article, known) : Optional.empty())
                        .filter(one ->
                                isNot(quoted.contain(one.start(), one.end()), Guard.QUOTED_BANK, text, one, article))
                        .ifPresent(named::add);
            }
        }
        return named;
    }

    private boolean isAboutMoney(String text, List<Candidate> list, Article article) {
        return article.financial()
                || cues.isNearFinance(
                        text, list.get(0).start(), list.get(list.size() - 1).end());
    }

    /** The company that a name means there by itself, if it means one. */
    private Optional<Named> judge(String text, Candidate candidate, Article article, Known known) {
        return named(text, candidate, article, known, (spot, instrument) -> rule(spot, instrument, article, known));
    }

    /** The company that a name means in a list of companies. */
    private Optional<Named> listed(String text, Candidate candidate, Article article, Known known) {
        return candidate.hit().use().compareTo(AliasUse.NEEDS_CONTEXT) > 0
                ? Optional.empty()
                : named(
                        text,
                        candidate,
                        article,
                        known,
                        (spot, instrument) -> NameRule.NAME_IN_LIST.when(instrument.isDated()
                                && !isAnother(spot)
                                && !cues.isNoName(text, spot.start(), spot.end())
                                && !isPartOfLonger(spot)
                                && !surroundings.followsPlace(text, spot.start())));
    }

    private Optional<Named> named(
            String text,
            Candidate candidate,
            Article article,
            Known known,
            BiFunction<Spot, Instrument, Optional<NameRule>> why) {
        Spot spot = new Spot(
                text, candidate.start(), candidate.end(), candidate.hit().use());
        return choice.choose(text, candidate, article, known.instruments())
                .flatMap(instrument ->
                        why.apply(spot, instrument).map(rule -> new Named(spot.start(), spot.end(), instrument, rule)))
                .filter(named -> isNot(
                        cues.isOnlyRole(text, named.start(), named.end()), Guard.ONLY_ROLE, text, named, article));
    }

    private static boolean isNot(boolean left, Guard why, String text, Named named, Article article) {
        if (left) {
            article.trail().leftOut(text, named.start(), named.end(), why);
        }
        return !left;
    }

    /** Why the name counts, if it does. */
    private Optional<NameRule> rule(Spot spot, Instrument instrument, Article article, Known known) {
        if (isBeforeOther(spot)) {
            return left(spot, Guard.LONGER_NAME, article);
        }
        if (isNamesake(spot)) {
            return left(spot, Guard.NAMESAKE, article);
        }
        if (standsAlone(spot) && known.instruments().test(instrument)) {
            return surroundings.followsFirstName(spot.text(), spot.start())
                    ? left(spot, Guard.FIRST_NAME, article)
                    : Optional.of(known.rule());
        }
        if (cues.isNoName(spot.text(), spot.start(), spot.end())) {
            return left(spot, Guard.NO_NAME, article);
        }
        if (isPartOfLonger(spot)) {
            return left(spot, Guard.LONGER_NAME, article);
        }
        Optional<NameRule> rule = ofUnknown(spot, article);
        return rule.isPresent() ? rule : left(spot, needs(spot.use()), article);
    }

    private static Optional<NameRule> left(Spot spot, Guard why, Article article) {
        article.trail().leftOut(spot.text(), spot.start(), spot.end(), why);
        return Optional.empty();
    }

    /** What a name without a rule lacks. */
    private static Guard needs(AliasUse use) {
        return switch (use) {
            case TELLING -> Guard.ONLY_ROLE;
            case SAFE, IN_FINANCE -> Guard.NEEDS_MONEY;
            case NEEDS_CONTEXT -> Guard.NEEDS_CONTEXT;
            case NEEDS_COMPANY_WORD -> Guard.NEEDS_COMPANY_WORD;
            case NEEDS_SHARES -> Guard.NEEDS_SHARES;
            case NEVER_ALONE -> Guard.NEEDS_LEGAL_FORM;
        };
    }

    /** Whether the name of a known instrument counts without evidence around it. */
    private boolean standsAlone(Spot spot) {
        return spot.use() != AliasUse.NEVER_ALONE
                && !(spot.isWord() && surroundings.opensSentence(spot.text(), spot.start()));
    }

    private Optional<NameRule> ofUnknown(Spot spot, Article article) {
        boolean money = article.financial() || cues.isNearFinance(spot.text(), spot.start(), spot.end());
        boolean legal = reference.legalForms().follows(spot.text(), spot.end());
        return switch (spot.use()) {
            case SAFE -> Optional.of(NameRule.NAME);
            case TELLING ->
                money || isSurelyCompany(spot)
                        ? Optional.of(NameRule.NAME_IN_FINANCE)
                        : NameRule.NAME_ALONE.when(!cues.isQuotedByOthers(spot.text(), spot.start(), spot.end()));
            case IN_FINANCE -> NameRule.NAME_IN_FINANCE.when(money || isSurelyCompany(spot));
            case NEEDS_CONTEXT ->
                NameRule.NAME_IN_CONTEXT.when(legal
                        || inContext(spot, money)
                        || isQuoted(spot, article)
                        || cues.isAnnounced(spot.text(), spot.start()));
            case NEEDS_COMPANY_WORD ->
                NameRule.NAME_BESIDE_COMPANY_WORD.when(legal || (money && isSurelyCompany(spot)));
            case NEEDS_SHARES ->
                NameRule.NAME_BESIDE_SHARES.when(
                        legal || (money && cues.isBesideShares(spot.text(), spot.start(), spot.end())));
            case NEVER_ALONE -> NameRule.NAME_WITH_LEGAL_FORM.when(legal);
        };
    }

    private boolean isSurelyCompany(Spot spot) {
        return cues.isSurelyCompany(spot.text(), spot.start(), spot.end());
    }

    private boolean inContext(Spot spot, boolean money) {
        return spot.isSeveral()
                ? money || isSurelyCompany(spot)
                : money && cues.mayBeCompany(spot.text(), spot.start(), spot.end());
    }

    /** Whether its change in percent stands behind it, in an article about money. */
    private boolean isQuoted(Spot spot, Article article) {
        return article.financial() && cues.isBeforeFigure(spot.text(), spot.start(), spot.end());
    }

    /** Whether a name that is known from a code is part of the name of something else there. */
    public boolean isPartOfLonger(String text, int start, int end) {
        Spot spot = new Spot(text, start, end, reference.ambiguity().of(text.substring(start, end)));
        return isBeforeName(spot)
                || surroundings.followsHyphen(text, start)
                || (spot.isWord() && !spot.isSeveral() && surroundings.followsCapital(text, start));
    }

    private boolean isAnother(Spot spot) {
        return isBeforeOther(spot) || isNamesake(spot);
    }

    /** Whether a capitalised word follows that makes it the name of something else: {@code Siemens Energy}. */
    private boolean isBeforeOther(Spot spot) {
        return !spot.isWord() && isBeforeName(spot);
    }

    private boolean isNamesake(Spot spot) {
        return things.have(spot.text(), spot.start(), spot.end());
    }

    private boolean isBeforeName(Spot spot) {
        return surroundings.precedesCapital(spot.text(), spot.start(), spot.end())
                && spot.text().charAt(spot.end()) == ' '
                && !cues.isTitle(surroundings.wordAt(spot.text(), spot.end() + 1));
    }

    private boolean isPartOfLonger(Spot spot) {
        String text = spot.text();
        int start = spot.start();
        if (endsLegalName(spot)) {
            return true;
        }
        if (spot.isSeveral()) {
            return spot.isWord() && isAmongCapitals(spot);
        }
        return surroundings.followsHyphen(text, start)
                || surroundings.followsFirstName(text, start)
                || (!spot.isTelling()
                        && surroundings.precedesCapital(text, start, spot.end())
                        && !cues.isTitle(surroundings.wordAt(text, spot.end() + 1)))
                || (spot.isWord() && surroundings.followsCapital(text, start));
    }

    /** Whether a legal form ends a name that begins before it: {@code Kestrel Technologies Inc}. */
    private boolean endsLegalName(Spot spot) {
        return !spot.isTelling()
                && reference.legalForms().follows(spot.text(), spot.end())
                && surroundings.followsNamePart(spot.text(), spot.start())
                && !cues.followsCompanyWord(spot.text(), spot.start());
    }

    private boolean isAmongCapitals(Spot spot) {
        return surroundings.precedesCapital(spot.text(), spot.start(), spot.end())
                || surroundings.followsCapital(spot.text(), spot.start());
    }

    /** A name at its place, and how readily it counts as a company's. */
    private record Spot(String text, int start, int end, AliasUse use) {
        /** Whether the name is more often something else. */
        boolean isWord() {
            return use.compareTo(AliasUse.NEEDS_CONTEXT) > 0;
        }

        /** Whether it is hardly ever something else. */
        boolean isTelling() {
            return use.compareTo(AliasUse.TELLING) <= 0;
        }

        /** Whether it has several words. */
        boolean isSeveral() {
            return text.substring(start, end).indexOf(' ') > 0;
        }
    }
}
