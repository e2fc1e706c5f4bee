package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a text's language by its function words, before the text is cleaned and its language detected: enough to read the
 * lines around a story by the habits of its country.
 */
public final class WrittenLanguage {
    private static final int LONGEST = 3_000;
    private static final int FEWEST = 5;
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    /** The languages of each function word. */
    private final Map<String, List<String>> languages = new HashMap<>();

    private final WordFilter filter;

    public WrittenLanguage(Words words) {
        for (String language : words.languages()) {
            words.of(Kind.FUNCTION_WORDS, language).forEach(word -> languages
                    .computeIfAbsent(word, first -> new ArrayList<>())
                    .add(language));
        }
        this.filter = new WordFilter(languages.keySet());
    }

    /** The language with most function words in the start of the text; empty when two have as many, or all have few. */
    public Optional<String> of(String text) {
        Map<String, Integer> found = new HashMap<>();
        int length = Math.min(text.length(), LONGEST);
        int start = 0;
        for (int at = 0; at <= length; at++) {
            if (at == length || !isOfWord(text.charAt(at))) {
                if (start < at && filter.mayHold(text, start, at)) {
                    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                    languages.getOrDefault(word, List.of()).forEach(language -> found.merge(language, 1, Integer::sum));
                }
                start = at + 1;
            }
        }
        int most = found.values().stream().mapToInt(count -> count).max().orElse(0);
        List<String> best = found.keySet().stream()
                .filter(language -> found.getOrDefault(language, 0) == most)
                .toList();
        return most >= FEWEST && best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static boolean isOfWord(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c) || (MARKS >> Character.getType(c) & 1) == 1;
    }
}
