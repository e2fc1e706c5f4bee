package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;

/**
 * A block of flattened text and what it looks like.
 *
 * @param certain whether its words say alone that it is furniture, without regard to its look
 * @param announces what its words say it is, such as {@code newsletter}; empty when they say nothing
 */
record LookedAtBlock(Piece piece, Look look, boolean certain, String announces) {
    /** What a block looks like. */
    enum Look {
        /** A paragraph of sentences. */
        PROSE,
        /** One short sentence: a quotation, a remark, or a call to do something. */
        SENTENCE,
        /** A title, a name, an entry of a list: no sentence. */
        FRAGMENT,
        /** Rows of a table, figures, dates, links. */
        DATA,
        /** Its words say that it is no part of a story. */
        FURNITURE
    }

    boolean is(Look other) {
        return look == other;
    }

    /** What it speaks for (positive) or against (negative) standing within the story, in characters. */
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
