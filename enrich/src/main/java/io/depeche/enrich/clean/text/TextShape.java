package io.depeche.enrich.clean.text;

import java.util.Arrays;

/** Classifies text by its shape: where a sentence ends, what is prose, what is a list. */
public final class TextShape {
    private static final String SENTENCE_ENDS = ".!?…。！？";
    private static final String CLOSING = "\"'”’»«“)]";
    private static final int SHORTEST_PROSE = 80;
    private static final int CERTAIN_PROSE = 200;
    private static final int SHORTEST_PROSE_CJK = 30;

    private static final int FEWEST_WORDS = 5;

    private TextShape() {}

    /** Whether the last character, apart from closing quotes and brackets, ends a sentence. */
    public static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at >= 0 && (CLOSING.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
            at--;
        }
        return at >= 0 && SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it starts in lower case, as only the continuation of a sentence does. */
    public static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether it is a paragraph of a story rather than a title, a name or a line of furniture. */
    public static boolean isProse(String text) {
        int shortest = text.codePoints().limit(CERTAIN_PROSE).anyMatch(Character::isIdeographic)
                ? SHORTEST_PROSE_CJK
                : SHORTEST_PROSE;
        return text.length() >= CERTAIN_PROSE || (text.length() >= shortest && endsSentence(text));
    }

    /** Whether it may stand under a headline and tell more of the story: some words, most of them in small letters. */
    public static boolean isSubtitle(String text) {
        String[] words = text.split(" ", -1);
        long small = Arrays.stream(words).filter(TextShape::startsLower).count();
        return words.length >= FEWEST_WORDS
                && 2 * small >= words.length
                && !startsLower(text)
                && !isBullet(text)
                && text.chars().noneMatch(c -> "|@/<>".indexOf(c) >= 0);
    }

    /** Whether it starts with the mark of a list item. */
    public static boolean isBullet(String text) {
        return text.length() > 2 && "*•·–—-▪●".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    /** The number of spaces before the text; a tab counts as four. */
    public static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }

    public static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }
}
