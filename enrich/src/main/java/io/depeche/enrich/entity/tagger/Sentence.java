package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Role;
import io.depeche.enrich.entity.token.Tokens;

/** Determines case and roles of words in a sentence. */
final class Sentence {
    private static final int FEWEST_WORDS = 2;

    private Sentence() {}

    /** The role of token {@code i} in the sentence that begins at {@code from}. */
    static Role role(int i, int from, boolean capitals) {
        return capitals ? Role.IN_CAPITALS : i == from ? Role.FIRST : Role.PLAIN;
    }

    /** Whether a sentence is in capitals: at least two of its words of three letters, and hardly any in lower case. */
    static boolean isInCapitals(Tokens tokens, int from, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = from; i < end; i++) {
            int start = tokens.start(i);
            if (tokens.end(i) - start >= 3 && Character.isLetter(tokens.text().charAt(start))) {
                if (Character.isUpperCase(tokens.text().charAt(start))
                        && Character.isUpperCase(tokens.text().charAt(start + 1))
                        && Character.isUpperCase(tokens.text().charAt(tokens.end(i) - 1))) {
                    capitals++;
                } else {
                    small++;
                }
            }
        }
        return capitals >= FEWEST_WORDS && small * 5 <= capitals;
    }
}
