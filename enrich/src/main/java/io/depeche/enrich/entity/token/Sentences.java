package io.depeche.enrich.entity.token;

/**
 * Marks where sentences start: after an empty line, after a line that ends early, and after a full stop, question or
 * exclamation mark that no lower-case letter follows. The full stop of an abbreviation does not end a sentence.
 */
final class Sentences {
    /** A line of at least this length that does not end with a stop was broken to fit a width. */
    private static final int WRAPPED = 55;

    private final Tokens tokens;
    private int lineStart;

    private Sentences(Tokens tokens) {
        this.tokens = tokens;
    }

    static void mark(Tokens tokens) {
        if (tokens.size() > 0) {
            tokens.open(0);
            new Sentences(tokens).mark();
        }
    }

    private void mark() {
        for (int i = 1; i < tokens.size(); i++) {
            int lines = linesBetween(i);
            boolean opens = lines > 1 || (lines == 1 && endsLine(i)) || endsSentence(i);
            if (opens) {
                tokens.open(i);
            }
            lineStart = lines > 0 ? tokens.start(i) : lineStart;
        }
    }

    private int linesBetween(int i) {
        int lines = 0;
        for (int at = tokens.end(i - 1); at < tokens.start(i); at++) {
            char c = tokens.text().charAt(at);
            lines += c == '\n' || c == '\u2028' ? 1 : c == '\u2029' ? 2 : 0;
        }
        return lines;
    }

    private boolean endsLine(int i) {
        boolean goesOn = Character.isLowerCase(first(i));
        boolean wrapped = tokens.end(i - 1) - lineStart >= WRAPPED && !isStop(last(i - 1));
        return !goesOn && !wrapped;
    }

    /** Whether token {@code i} ends a sentence; closing quotes and brackets after the stop still belong to it. */
    private boolean endsSentence(int i) {
        if (tokens.start(i) == tokens.end(i - 1) || isClosing(first(i)) || Character.isLowerCase(first(i))) {
            return false;
        }
        int stop = i - 1;
        while (stop > 0 && isClosing(last(stop)) && length(stop) == 1) {
            stop--;
        }
        return isStop(last(stop)) && (length(stop) == 1 || last(stop) != '.' || isDots(stop));
    }

    private boolean isDots(int i) {
        return tokens.text().charAt(tokens.start(i)) == '.';
    }

    private int length(int i) {
        return tokens.end(i) - tokens.start(i);
    }

    private char first(int i) {
        return tokens.text().charAt(tokens.start(i));
    }

    private char last(int i) {
        return tokens.text().charAt(tokens.end(i) - 1);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '»' || c == '”' || c == ')' || c == ']' || c == '\'' || c == '’' || c == ','
                || c == ';';
    }
}
