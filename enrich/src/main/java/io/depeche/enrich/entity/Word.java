package io.depeche.enrich.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    /** What may stand within a word. */
    private static final String JOINING = "-.&'";

    private static final char LAST_OF_ASCII = 0x7f;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        for (int at = 0; at < text.length(); ) {
            int end = plainEnd(text, at);
            if (end < 0) {
                end = matcher.region(at, text.length()).lookingAt() ? matcher.end() : at;
            }
            if (end > at) {
                String word = text.substring(at, end);
                words.add(new Word(at, end, word, key(word)));
            }
            at = Math.max(at + 1, end);
        }
        return List.copyOf(words);
    }

    /**
     * The end of a word of plain letters and digits, which most are, without the pattern; {@code start} where no word begins;
     * -1 where the pattern has to tell.
     */
    private static int plainEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        char next = text.charAt(end);
        boolean mayGoOn = next > LAST_OF_ASCII || (end > start && JOINING.indexOf(next) >= 0);
        return mayGoOn ? -1 : end;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static String key(String text) {
        String plain = text.replace('’', '\'');
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > LAST_OF_ASCII) {
                return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return plain;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }
}
