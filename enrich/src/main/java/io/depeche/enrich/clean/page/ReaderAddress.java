package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.WordFilter;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text speaks to its readers, as calls to subscribe and notes on cookies do. News stories do so in quotations
 * only, which do not count.
 *
 * <p>Example: {@code Get the week's best in your inbox} does; {@code "We thank you", said the mayor} does not.
 */
final class ReaderAddress {
    private static final String OPENING = "“„«‚‘";
    private static final String CLOSING = "”»’";
    private static final String SENTENCE_ENDS = ".!?:";

    private final Set<String> words;
    private final WordFilter filter;

    ReaderAddress(Words words) {
        this.words = words.of(Kind.ADDRESS_WORDS);
        this.filter = new WordFilter(this.words);
    }

    boolean isIn(String text) {
        boolean first = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                int end = endOfWord(text, at);
                if (filter.mayHold(text, at, end) && addresses(text.substring(at, end), first)) {
                    return true;
                }
                first = false;
                at = end;
                continue;
            }
            int close = closing(text, at);
            if (close > at) {
                at = close + 1;
                first = false;
            } else {
                first |= SENTENCE_ENDS.indexOf(c) >= 0;
                at++;
            }
        }
        return false;
    }

    /** The capital of a first word says nothing: a German sentence may begin with the word for "she". */
    private boolean addresses(String word, boolean first) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return words.contains(word);
        }
        boolean shouted = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return first ? words.contains(word.toLowerCase(Locale.ROOT)) && !shouted : words.contains(word);
    }

    /** The end of the quotation that opens here; -1 when none does. */
    private static int closing(String text, int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return text.indexOf('"', at + 1);
        }
        if (OPENING.indexOf(c) < 0) {
            return -1;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char end = text.charAt(i);
            boolean apostrophe = end == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if ((CLOSING.indexOf(end) >= 0 && !apostrophe) || (c == '„' && end == '“')) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfWord(char c) {
        return isLetter(c) || c == '\'' || c == '’' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }
}
