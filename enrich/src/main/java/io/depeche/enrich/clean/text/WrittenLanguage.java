package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a text's language by its function words, before the text is cleaned and its language detected: enough to read the
 * lines around a story by the habits of its country.
 */
public final class WrittenLanguage {
    private static final int LONGEST = 3_000;
    private static final int FEWEST = 5;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<String, Set<String>> functionWords = new LinkedHashMap<>();

    public WrittenLanguage(Words words) {
        words.languages().forEach(language -> functionWords.put(language, words.of(Kind.FUNCTION_WORDS, language)));
    }

    /** The language with most function words in the start of the text; empty when two have as many, or all have few. */
    public Optional<String> of(String text) {
        String[] words = BETWEEN.split(
                text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT), -1);
        Map<String, Long> found = new LinkedHashMap<>();
        functionWords.forEach((language, known) ->
                found.put(language, Arrays.stream(words).filter(known::contains).count()));
        long most = Collections.max(found.values());
        List<String> best = found.keySet().stream()
                .filter(language -> Objects.equals(found.get(language), most))
                .toList();
        return most >= FEWEST && best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
