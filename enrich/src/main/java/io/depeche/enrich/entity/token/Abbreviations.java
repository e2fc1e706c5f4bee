package io.depeche.enrich.entity.token;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;

/** Abbreviations, whose full stop does not end a sentence, and words that lose their last letter before an apostrophe. */
final class Abbreviations {
    private static final int LONGEST = 6;

    private final Set<String> shortened;
    private final Set<String> elided;

    Abbreviations(Words words) {
        this.shortened = words.of(Kind.ABBREVIATIONS);
        this.elided = words.of(Kind.ELISIONS);
    }

    /** Whether the full stop at {@code stop} belongs to the word before it, which starts at {@code start}. */
    boolean endsAt(String text, int start, int stop) {
        int length = stop - start;
        char last = text.charAt(stop - 1);
        if (length == 1) {
            return Character.isUpperCase(last);
        }
        if (text.charAt(stop - 2) == '.'
                || (text.charAt(stop - 2) == '-' && length > 2 && text.charAt(stop - 3) == '.')) {
            return Character.isLetter(last);
        }
        return length <= LONGEST && shortened.contains(text.substring(start, stop));
    }

    boolean isElided(String word) {
        return elided.contains(word.toLowerCase(Locale.ROOT));
    }
}
