package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;

/** A sentence as rows of features with its correct labels. */
final class Example {
    final Case[] cases;
    final int[][] rows;
    final byte[] gold;

    private boolean informed;

    Example(int length) {
        cases = new Case[length];
        rows = new int[length][];
        gold = new byte[length];
    }

    void inform() {
        informed = true;
    }

    /** Whether the rows include facts from the rest of the document. */
    boolean isInformed() {
        return informed;
    }

    int length() {
        return gold.length;
    }
}
