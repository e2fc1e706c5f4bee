package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguishes sentences from titles and lists by the function words of all languages. */
public final class FunctionWords {
    /** A word; an apostrophe ends it, as in {@code l'or}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+['’]?");

    private final Set<String> known;

    public FunctionWords(Words words) {
        this.known = words.of(Kind.FUNCTION_WORDS);
    }

    /** The share of function words among the words of a text; 0 when it has none. */
    public double share(String text) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int all = 0;
        int found = 0;
        while (word.find()) {
            all++;
            found += known.contains(word.group()) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
