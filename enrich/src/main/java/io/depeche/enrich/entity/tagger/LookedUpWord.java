package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;
import io.depeche.enrich.entity.tagger.WordForm.Role;

/** A word with the looked-up facts that the tagger needs. */
final class LookedUpWord {
    private final String text;
    private final Role role;
    private final long hash;
    private final Case letterCase;
    private final int kinds;
    private final int[] scores;

    /**
     * A word.
     *
     * @param text as written
     * @param kinds the kinds of which it is a name, or the start of one, in the lexicon
     * @param scores its contribution to the labels for each relative position; empty during training
     */
    LookedUpWord(String text, WordForm form, int kinds, int[] scores) {
        this.text = text;
        this.role = form.role();
        this.hash = Lexicon.wordHash(form.folded());
        this.letterCase = form.letterCase();
        this.kinds = kinds;
        this.scores = scores;
    }

    static LookedUpWord of(String text, int start, int end, Role role, Lexicon lexicon, Model model) {
        WordForm form = WordForm.of(text, start, end, role);
        return new LookedUpWord(
                text.substring(start, end),
                form,
                lexicon.kinds(Lexicon.wordHash(form.folded())),
                model.scores(form, lexicon.cluster(form.folded())));
    }

    boolean is(String document, int start, int end, Role wanted) {
        return role == wanted && text.length() == end - start && document.startsWith(text, start);
    }

    /** The hash of its folded form. */
    long hash() {
        return hash;
    }

    Case letterCase() {
        return letterCase;
    }

    int kinds() {
        return kinds;
    }

    int[] scores() {
        return scores;
    }

    /** Whether a listed name may start with it. */
    boolean mayBeginName() {
        return kinds != 0 && letterCase != Case.SMALL && letterCase != Case.MARK;
    }

    /** Whether the rest of a document may say something about it, because it could be a name alone. */
    boolean mayBeKnown() {
        return letterCase == Case.CAPITALISED || letterCase == Case.CAPITALS;
    }
}
