package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;

/** Distinguishes sentences from titles and lists by the function words of all languages. */
public final class FunctionWords {
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private final Set<String> known;
    private final WordFilter filter;

    public FunctionWords(Words words) {
        this.known = words.of(Kind.FUNCTION_WORDS);
        this.filter = new WordFilter(known);
    }

    /** The share of function words among the words of a text; 0 when it has none. */
    public double share(String written) {
        String text = LowerCase.comparable(written);
        int all = 0;
        int found = 0;
        for (int at = 0; at < text.length(); ) {
            int end = endOfLetters(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            // an apostrophe ends a word, as in l'or
            boolean apostrophe = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
            end += apostrophe ? 1 : 0;
            all++;
            found += isKnown(text, at, end) ? 1 : 0;
            at = end;
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private boolean isKnown(String text, int start, int end) {
        return filter.mayHold(text, start, end)
                && known.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static int endOfLetters(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isOfWord(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isOfWord(int c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c) || (MARKS >> Character.getType(c) & 1) == 1;
    }
}
