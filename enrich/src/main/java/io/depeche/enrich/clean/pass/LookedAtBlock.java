package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;

/**
 * A block of flattened text and its classification.
 *
 * @param certain whether its words alone prove that it is furniture
 * @param sign whether it is a line of furniture, which tells that the text is a page; a sentence never is
 * @param announces what its words announce, such as {@code newsletter}; empty when they announce nothing
 */
record LookedAtBlock(Piece piece, Look look, boolean certain, boolean sign, String announces) {
    /** The kind of a block. */
    enum Look {
        /** A paragraph of sentences. */
        PROSE,
        /** One short sentence: a quotation, a remark, or a call to do something. */
        SENTENCE,
        /** A title, a name, an entry of a list: not a sentence. */
        FRAGMENT,
        /** Rows of a table, figures, dates, links. */
        DATA,
        /** Its words say that it is not part of a story. */
        FURNITURE
    }

    boolean is(Look other) {
        return look == other;
    }

    /** Whether it is not a sentence and its words say nothing. */
    boolean isLoose() {
        return look == Look.FRAGMENT || look == Look.DATA;
    }

    /** Whether the first rule of the styles that fits is of this kind. */
    boolean isRuled(StylesInUse styles, StyleRule.Where where, StyleRule.Kind kind) {
        return styles.first(where, piece.text())
                .filter(match -> match.rule().kind() == kind)
                .isPresent();
    }

    /** The evidence for (positive) or against (negative) being inside the story, in characters. */
    int worth() {
        int length = piece.text().length();
        return switch (look) {
            case PROSE -> length;
            case SENTENCE -> length / 2;
            case FRAGMENT -> -30;
            case DATA -> -40;
            case FURNITURE -> -60;
        };
    }
}
