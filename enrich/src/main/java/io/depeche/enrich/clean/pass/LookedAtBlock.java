package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;

/**
 * A block of flattened text and its classification.
 *
 * @param certain whether its words alone prove that it is furniture
 * @param announces what its words announce, such as {@code newsletter}; empty when they announce nothing
 */
record LookedAtBlock(Piece piece, Look look, boolean certain, String announces) {
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
