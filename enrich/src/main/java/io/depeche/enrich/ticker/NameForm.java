package io.depeche.enrich.ticker;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies and indices. A name that is also a word, a place or a person's needs a company around it: a legal
 * form, a code in the article, a verb that companies do, a text about money.
 */
final class NameForm {
    private final Reference reference;
    private final NameChoice choice;
    private final NameCues cues;
    private final Ambiguity ambiguity;

    NameForm(Reference reference) {
        this.reference = reference;
        this.choice = new NameChoice(reference);
        this.cues = NameCues.load();
        this.ambiguity = reference.ambiguity();
    }

    /** A name in a text, UTF-16 units. */
    record Named(int start, int end, Instrument instrument, String rule) {}

    /** What names are judged by besides their place. */
    record Article(@Nullable LocalDate day, boolean financial, Predicate<Instrument> coded) {}

    boolean isFinancial(String text) {
        return cues.isFinancial(text);
    }

    List<Named> find(String text, Article article) {
        List<Named> found = new ArrayList<>();
        reference.names().find(text, (start, end, hit) -> choice.choose(hit, article.day(), article.coded())
                .ifPresent(instrument -> {
                    String rule = rule(text, start, end, hit.use(), instrument, article);
                    if (!rule.isEmpty() && !cues.isOnlyRole(text, start, end)) {
                        found.add(new Named(start, end, instrument, rule));
                    }
                }));
        return found;
    }

    /** Why the name counts; empty when it doesn't. */
    private String rule(String text, int start, int end, AliasUse use, Instrument instrument, Article article) {
        if (article.coded().test(instrument)) {
            return "name-of-code";
        }
        if (cues.isNoName(text, start, end) || isPartOfLonger(text, start, end, use)) {
            return "";
        }
        return switch (use) {
            case SAFE -> "name";
            case IN_FINANCE -> isFinancial(text, start, end, article) ? "name-in-finance" : "";
            case NEEDS_CONTEXT -> inContext(text, start, end, article) ? "name-in-context" : "";
            case NEVER_ALONE -> LegalForms.follows(text, end) ? "name-with-legal-form" : "";
        };
    }

    private boolean isFinancial(String text, int start, int end, Article article) {
        return article.financial() || cues.isNearFinance(text, start, end) || cues.isSurelyCompany(text, start, end);
    }

    private boolean inContext(String text, int start, int end, Article article) {
        boolean several = text.substring(start, end).indexOf(' ') > 0;
        boolean money = article.financial() || cues.isNearFinance(text, start, end);
        if (several) {
            return money || cues.isSurelyCompany(text, start, end);
        }
        return LegalForms.follows(text, end) || (money && cues.isSurelyCompany(text, start, end));
    }

    /** Whether capitalised words beside it make it part of another name: {@code Bill Gates}, {@code Orange County}. */
    private boolean isPartOfLonger(String text, int start, int end, AliasUse use) {
        boolean several = text.substring(start, end).indexOf(' ') > 0;
        if (several) {
            return false;
        }
        if (start > 1 && text.charAt(start - 1) == '-' && Character.isLetter(text.charAt(start - 2))) {
            return true;
        }
        String before = wordBefore(text, start);
        boolean person = !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && ambiguity.isName(before);
        boolean followed = end + 1 < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '-')
                && Character.isUpperCase(text.charAt(end + 1))
                && !LegalForms.follows(text, end)
                && !isCapitals(text.substring(start, end))
                && !text.substring(end + 1).matches("(?s)[A-Z0-9]{2,}[.:].*");
        return person || (followed && use != AliasUse.SAFE);
    }

    /** In a line of capitals every word is capitalised. */
    private static boolean isCapitals(String name) {
        return name.length() > 3 && name.chars().noneMatch(Character::isLowerCase);
    }

    private static String wordBefore(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return "";
        }
        int begin = start - 1;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, start - 1);
    }
}
