package io.depeche.enrich.clean.style;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;

/**
 * Converts text in capitals to normal case: {@code RIO DE JANEIRO} becomes {@code Rio de Janeiro}. In text with a
 * lower-case word, only words in capitals change.
 */
final class ReadableCase {
    private final Set<String> small;
    private final Set<String> capitals;

    ReadableCase(Words words) {
        this.small = words.of(Kind.LINK_WORDS, new Use("small"));
        this.capitals = words.of(Kind.CAPITALS);
    }

    String of(String text) {
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

    private String word(String word, boolean first) {
        boolean shouted = word.codePoints().filter(Character::isLetter).count() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
        boolean initials = word.indexOf('.') >= 0 && word.indexOf('.') < word.length() - 1;
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        if (!shouted || initials || capitals.contains(bare)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int head = Character.charCount(word.codePointAt(0));
        return !first && small.contains(lower) ? lower : word.substring(0, head) + lower.substring(head);
    }
}
