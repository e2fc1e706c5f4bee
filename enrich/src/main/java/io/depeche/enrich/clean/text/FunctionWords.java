package io.depeche.enrich.clean.text;

import io.depeche.words.Table;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells sentences from titles and lists by the small words of a language, which {@code text/function-words.tsv} lists. */
public final class FunctionWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’]+|(?<=['’])");
    private static final Set<String> WORDS = Table.load("/text/function-words.tsv").rows().stream()
            .flatMap(row -> Pattern.compile(" ").splitAsStream(row.get("words")))
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /** The share of function words among the words of a text; 0 when it has none. */
    public static double share(String text) {
        int all = 0;
        int found = 0;
        for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)) {
            all += word.isEmpty() ? 0 : 1;
            found += WORDS.contains(word) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
