package io.depeche.enrich.clean.style;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/**
 * The characters of ASCII with which a text may begin that a pattern matches from its start; a text that begins with
 * another is not worth trying. Characters beyond ASCII always may.
 */
final class FirstCharacters {
    private static final int ASCII = 0x80;
    /** Syntax of classes that the two languages of patterns read differently. */
    private static final java.util.regex.Pattern UNREAD = java.util.regex.Pattern.compile("\\[[^\\]]*\\[|&&");

    private final BitSet possible = new BitSet(ASCII);

    private FirstCharacters() {}

    /** Those of a pattern; all where the JDK, which tells how far it looked, can't read it. */
    static FirstCharacters of(Pattern pattern) {
        FirstCharacters first = new FirstCharacters();
        first.possible.set(0, ASCII);
        if (UNREAD.matcher(pattern.pattern()).find()) {
            return first;
        }
        try {
            Matcher matcher = java.util.regex.Pattern.compile(pattern.pattern().replace("(?P<", "(?<"))
                    .matcher("");
            for (char c = 0; c < ASCII; c++) {
                // a pattern that gives up before the end of this one character never matches what begins with it
                boolean fits = matcher.reset(String.valueOf(c)).lookingAt() || matcher.hitEnd();
                first.possible.set(c, fits);
            }
        } catch (PatternSyntaxException e) {
            return first;
        }
        return first;
    }

    boolean mayBegin(String text) {
        return text.isEmpty() || text.charAt(0) >= ASCII || possible.get(text.charAt(0));
    }
}
