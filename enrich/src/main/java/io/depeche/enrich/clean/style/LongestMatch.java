package io.depeche.enrich.clean.style;

/**
 * How long a match of a pattern can be, so that longer texts need not be tried: {@code \p{Lu}{2,4}\.?} matches at most five
 * characters. It reads what {@link JdkSyntax} translates, and may answer too much, but never too little.
 */
final class LongestMatch {
    /** The answer for patterns without a bound. */
    static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Above this a bound is of no use. */
    private static final long MOST = 1 << 16;
    /** The UTF-16 units that a class or a point may match. */
    private static final int CHARACTER = 2;

    private final String regex;
    private int at;

    private LongestMatch(String regex) {
        this.regex = regex;
    }

    /** The most UTF-16 units of a match; {@link #UNBOUNDED} when there is no bound, or none is known. */
    static int of(String regex) {
        LongestMatch reader = new LongestMatch(regex);
        long longest = reader.alternatives();
        return longest < MOST && reader.at == regex.length() ? (int) longest : UNBOUNDED;
    }

    /** Reads up to a closing bracket or the end. */
    private long alternatives() {
        long longest = sequence();
        while (next('|')) {
            longest = Math.max(longest, sequence());
        }
        return longest;
    }

    private long sequence() {
        long length = 0;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            long item = item();
            length = Math.min(MOST, length + item * times());
        }
        return length;
    }

    private long item() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> 0;
            case '.' -> CHARACTER;
            default -> Character.isHighSurrogate(c) ? pair() : 1;
        };
    }

    private long pair() {
        at++;
        return CHARACTER;
    }

    private long group() {
        if (regex.startsWith("?i)", at)) {
            at += 3;
            return 0;
        }
        if (next('?')) {
            at = regex.indexOf(next('P') ? '>' : ':', at) + 1;
        }
        long longest = alternatives();
        at++;
        return longest;
    }

    private long characterClass() {
        next('^');
        next(']');
        while (regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return CHARACTER;
    }

    private long escape() {
        char c = regex.charAt(at++);
        if (c == 'b') {
            return 0;
        }
        if (c == 'p' || c == 'P') {
            at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        }
        return CHARACTER;
    }

    /** How often the item before may stand there. */
    private long times() {
        if (at >= regex.length()) {
            return 1;
        }
        long times =
                switch (regex.charAt(at)) {
                    case '*', '+' -> MOST;
                    case '{' -> most();
                    default -> 1;
                };
        if ("*+?{".indexOf(regex.charAt(at)) >= 0) {
            at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
            next('?');
        }
        return times;
    }

    /** The second of two counts, or the only one. */
    private long most() {
        String counts = regex.substring(at + 1, regex.indexOf('}', at));
        return counts.endsWith(",") ? MOST : Long.parseLong(counts.substring(counts.indexOf(',') + 1));
    }

    private boolean next(char c) {
        if (at < regex.length() && regex.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
