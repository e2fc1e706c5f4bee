package io.depeche.enrich.ticker.name;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a name in a text counts as an instrument's, and the share of such names that are right. The shares are judgements,
 * from tags of real pages read by eye and from labelled texts of which some deceive, on which {@code CalibrationTest}
 * holds them.
 */
public enum NameRule {
    /** A name that has no other meaning. */
    NAME(0.96, 0.93),
    /** A name that no list has, in a text that is not about money; it counts where it is seen to be an organisation. */
    NAME_ALONE(0.9, 0.8),
    /** A name that also belongs to others, in a text about money. */
    NAME_IN_FINANCE(0.95, 0.86),
    /** A name that is also a word, a place or a person's, with words around it that point to a company. */
    NAME_IN_CONTEXT(0.86, 0.86),
    /** A name that is also a word, a place or a person's, in a list of companies. */
    NAME_IN_LIST(0.9, 0.8),
    /** A name that needs a word beside it that is used of companies only. */
    NAME_BESIDE_COMPANY_WORD(0.9, 0.86),
    /** A name that needs a mention of its shares beside it. */
    NAME_BESIDE_SHARES(0.9, 0.86),
    /** A common word before a legal form. */
    NAME_WITH_LEGAL_FORM(0.9, 0.9),
    /** A name of an instrument of which the article has a code. */
    NAME_OF_CODE(0.9, 0.86),
    /** A name of an instrument that the article names elsewhere. */
    NAME_AGAIN(0.9, 0.86),
    /** The words before a code of the article, where the article repeats them. */
    NAME_BEFORE_CODE(0.9, 0.86);

    private final double vouched;
    private final double unvouched;

    NameRule(double vouched, double unvouched) {
        this.vouched = vouched;
        this.unvouched = unvouched;
    }

    /** The rule's name in a mention: {@code name-in-finance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This rule when its condition is met. */
    Optional<NameRule> when(boolean met) {
        return met ? Optional.of(this) : Optional.empty();
    }

    /** The share of such names that are right when they are resolved by dated rows, 0 to 1. */
    public double confidenceIfVouched() {
        return vouched;
    }

    /** The share that are right when they are resolved by undated rows, 0 to 1. */
    public double confidenceIfUnvouched() {
        return unvouched;
    }
}
