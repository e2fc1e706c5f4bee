package io.depeche.enrich.clean.style;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The characters of ASCII with which a text may begin that a pattern matches from its start; a text that begins otherwise is
 * not worth trying. Characters beyond ASCII always may.
 */
final class FirstCharacters {
    private static final int ASCII = 0x80;
    /** So many characters tell enough of a text. */
    private static final int MOST = 8;
    /** Syntax of classes that the two languages of patterns read differently. */
    private static final java.util.regex.Pattern UNREAD = java.util.regex.Pattern.compile("\\[[^\\]]*\\[|&&");

    /** The pattern as the JDK reads it, which tells how far it looked; null where the JDK can't read it. */
    private final java.util.regex.@Nullable Pattern pattern;

    private final BitSet possible = new BitSet(ASCII);

    private FirstCharacters(java.util.regex.@Nullable Pattern pattern) {
        this.pattern = pattern;
        for (char c = 0; c < ASCII; c++) {
            possible.set(c, mayContinue(String.valueOf(c)));
        }
    }

    /** Those of a pattern; all where the JDK can't read it. */
    static FirstCharacters of(Pattern pattern) {
        if (UNREAD.matcher(pattern.pattern()).find()) {
            return new FirstCharacters(null);
        }
        try {
            return new FirstCharacters(
                    java.util.regex.Pattern.compile(pattern.pattern().replace("(?P<", "(?<")));
        } catch (PatternSyntaxException e) {
            return new FirstCharacters(null);
        }
    }

    /** Whether a match may begin with the first character of the text. */
    boolean mayBeFirst(String text) {
        return text.isEmpty() || text.charAt(0) >= ASCII || possible.get(text.charAt(0));
    }

    /** Whether a match may begin as the text does. */
    boolean mayBegin(String text) {
        return text.isEmpty() || text.charAt(0) >= ASCII || mayContinue(text.substring(0, endOfAscii(text)));
    }

    private static int endOfAscii(String text) {
        int end = 0;
        while (end < Math.min(MOST, text.length()) && text.charAt(end) < ASCII) {
            end++;
        }
        return end;
    }

    /** Whether the pattern may match a text that begins so: a pattern that gives up before the end of it never does. */
    private boolean mayContinue(String beginning) {
        if (pattern == null) {
            return true;
        }
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
