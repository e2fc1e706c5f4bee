package io.depeche.enrich.entity.token;

import io.depeche.words.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Abbreviations, whose full stop does not end a sentence, and words that lose their last letter before an apostrophe. */
final class Abbreviations {
    private static final int LONGEST = 6;
    private static final Set<String> SHORTENED = words("abbreviation");
    private static final Set<String> ELIDED = words("elision");

    private Abbreviations() {}

    private static Set<String> words(String kind) {
        return Table.load("/entities/tokens.tsv").rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> Arrays.stream(row.get("words").split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the full stop at {@code stop} belongs to the word before it, which starts at {@code start}. */
    static boolean endsAt(String text, int start, int stop) {
        int length = stop - start;
        char last = text.charAt(stop - 1);
        if (length == 1) {
            return Character.isUpperCase(last);
        }
        if (text.charAt(stop - 2) == '.'
                || (text.charAt(stop - 2) == '-' && length > 2 && text.charAt(stop - 3) == '.')) {
            return Character.isLetter(last);
        }
        return length <= LONGEST && SHORTENED.contains(text.substring(start, stop));
    }

    static boolean isElided(String word) {
        return ELIDED.contains(word.toLowerCase(Locale.ROOT));
    }
}
