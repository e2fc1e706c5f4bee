package io.depeche.enrich.clean.style;

import java.util.Locale;
import java.util.Set;

/**
 * Writes what an agency shouts as people write it: {@code RIO DE JANEIRO} becomes {@code Rio de Janeiro}. Text with a
 * lower-case word in it was written with care and stays, apart from its shouted words.
 */
public final class ReadableCase {
    private static final Set<String> SMALL = Set.of(
            "de", "da", "do", "del", "des", "du", "en", "et", "la", "le", "les", "lès", "sur", "am", "an", "der", "of",
            "the", "on", "upon", "und", "y", "von", "van");
    private static final Set<String> ABBREVIATIONS = Set.of("USA", "UK", "US", "UAE", "DC", "BC", "UN", "EU");

    private ReadableCase() {}

    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " -/'’".indexOf(text.charAt(i)) >= 0) {
                String following = i < text.length() ? text.substring(i, i + 1) : "";
                out.append(word(text.substring(start, i), start == 0)).append(following);
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static String word(String word, boolean first) {
        boolean shouted = word.codePoints().filter(Character::isLetter).count() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
        boolean initials = word.indexOf('.') >= 0 && word.indexOf('.') < word.length() - 1;
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        if (!shouted || initials || ABBREVIATIONS.contains(bare)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int head = Character.charCount(word.codePointAt(0));
        return !first && SMALL.contains(lower) ? lower : word.substring(0, head) + lower.substring(head);
    }
}
