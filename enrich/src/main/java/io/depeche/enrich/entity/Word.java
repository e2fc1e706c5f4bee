package io.depeche.enrich.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a text; {@code start} and {@code end} (exclusive) count UTF-16 units.
 *
 * @param key the text without accents, to look it up in lists
 */
record Word(int start, int end, String text, String key) {
    private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|(?:[cdjlmnstCDJLMNST]|[Qq]u|dell|all|dall|nell|sull)['’](?=\\p{L})"
            + "|[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[-.&](?=[\\p{L}\\p{N}])|['’](?=\\p{Lu}\\p{L}))*+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<Word> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> new Word(match.start(), match.end(), match.group(), key(match.group())))
                .toList();
    }

    static String key(String text) {
        String plain = text.replace('’', '\'');
        return plain.chars().allMatch(c -> c < 128)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }
}
