package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a text's language by its function words, before the text is cleaned and its language detected: enough to read the
 * lines around a story by the habits of its country.
 */
public final class WrittenLanguage {
    private static final int LONGEST = 3_000;
    private static final int FEWEST = 5;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** The languages of each function word. */
    private final Map<String, List<String>> languages = new HashMap<>();

    public WrittenLanguage(Words words) {
        for (String language : words.languages()) {
            words.of(Kind.FUNCTION_WORDS, language).forEach(word -> languages
                    .computeIfAbsent(word, first -> new ArrayList<>())
                    .add(language));
        }
    }

    /** The language with most function words in the start of the text; empty when two have as many, or all have few. */
    public Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        Map<String, Integer> found = new HashMap<>();
        for (String word : BETWEEN.split(start, -1)) {
            languages.getOrDefault(word, List.of()).forEach(language -> found.merge(language, 1, Integer::sum));
        }
        int most = found.values().stream().mapToInt(count -> count).max().orElse(0);
        List<String> best = found.keySet().stream()
                .filter(language -> found.getOrDefault(language, 0) == most)
                .toList();
        return most >= FEWEST && best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
