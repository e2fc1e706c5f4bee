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
        // in a line that is not shouted as a whole, even three capitals behind a comma are a code: "Boston, USA"
        int code = text.equals(text.toUpperCase(Locale.ROOT)) ? 2 : 3;
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || " -/'’".indexOf(text.charAt(i)) >= 0) {
                String following = i < text.length() ? text.substring(i, i + 1) : "";
                String word = text.substring(start, i);
                boolean kept = isCode(text, start, word, code);
                out.append(
                                isGenitive(text, start, word)
                                        ? "s" + word.substring(1)
                                        : kept ? word : word(word, start == 0))
                        .append(following);
                start = i + 1;
            }
        }
        return out.toString();
    }

    /** Whether a word is the code of a state or country behind a comma: {@code Toronto, ON}. */
    private static boolean isCode(String text, int start, String word, int longest) {
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        boolean brief = bare.length() <= longest && bare.codePoints().allMatch(Character::isUpperCase);
        return brief && start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ',';
    }

    /** Whether a word is the end of one such as {@code JOHN'S}. */
    private static boolean isGenitive(String text, int start, String word) {
        boolean ends = word.matches("S\\P{L}?");
        return ends && start > 2 && "'’".indexOf(text.charAt(start - 1)) >= 0;
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
