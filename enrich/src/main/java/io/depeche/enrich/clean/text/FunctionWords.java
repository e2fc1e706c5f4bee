package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes sentences from titles and lists by the function words of all languages. */
public final class FunctionWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’]+|(?<=['’])");

    private final Set<String> known;

    public FunctionWords(Words words) {
        this.known = words.of(Kind.FUNCTION_WORDS);
    }

    /** The share of function words among the words of a text; 0 when it has none. */
    public double share(String text) {
        int all = 0;
        int found = 0;
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
            all += word.isEmpty() ? 0 : 1;
            found += known.contains(word) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
