package io.depeche.sink.watch;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words: letters and digits that stand together. Every other character that is not white space is a word of
 * its own, and so is every letter of a script that is written without spaces.
 */
final class WordCutter {
    private WordCutter() {}

    static List<String> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < normal.length(); at += Character.charCount(normal.codePointAt(at))) {
            int c = normal.codePointAt(at);
            if (isOfAWord(c)) {
                start = start < 0 ? at : start;
                continue;
            }
            if (start >= 0) {
                words.add(normal.substring(start, at));
                start = -1;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                words.add(c == '’' ? "'" : Character.toString(c));
            }
        }
        if (start >= 0) {
            words.add(normal.substring(start));
        }
        return words;
    }

    private static boolean isOfAWord(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (Character.isLetterOrDigit(c) || mark) && !isWrittenWithoutSpaces(UnicodeScript.of(c));
    }

    private static boolean isWrittenWithoutSpaces(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
