package io.depeche.enrich.clean.style;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of RE2. The JDK, which goes back and tries again, decides most texts in a fraction of RE2's time, but some only
 * in a time that grows with the square of their length or worse. So it may look at a bounded number of characters, and RE2,
 * whose time is linear, decides the rest.
 */
final class RulePattern {
    /** The group that narrows a match to the part to cut, for context that a pattern must match but not cut. */
    private static final String CUT = "cut";

    private static final int ASCII = 0x80;

    private final String regex;
    /** Made when it is first needed; threads that need it at once make equal ones. */
    private volatile @Nullable Compiled compiled;

    private RulePattern(String regex) {
        this.regex = regex;
    }

    /** The pattern that is written so, which is compiled when it is first needed. */
    static RulePattern of(String regex) {
        return new RulePattern(regex);
    }

    /**
     * A compiled pattern.
     *
     * @param fast the same as the JDK reads it; null where it may read it otherwise
     * @param first the characters of ASCII with which a match may begin at the start of a text
     * @param longest the most UTF-16 units of a match
     */
    private record Compiled(
            Pattern exact, java.util.regex.@Nullable Pattern fast, List<String> groups, BitSet first, int longest) {
        static Compiled of(String regex) {
            Pattern exact = Pattern.compile(regex);
            java.util.regex.@Nullable Pattern fast = JdkSyntax.of(regex).orElse(null);
            BitSet first = new BitSet(ASCII);
            for (char c = 0; c < ASCII; c++) {
                first.set(c, fast == null || mayBeginWith(fast, c));
            }
            int longest = fast == null ? LongestMatch.UNBOUNDED : LongestMatch.of(regex);
            return new Compiled(exact, fast, List.copyOf(exact.namedGroups().keySet()), first, longest);
        }

        private static boolean mayBeginWith(java.util.regex.Pattern fast, char c) {
            java.util.regex.Matcher matcher = fast.matcher(String.valueOf(c));
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    /**
     * Compiles it now.
     *
     * @throws com.google.re2j.PatternSyntaxException where RE2 can't read it
     */
    void compile() {
        compiled();
    }

    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            known = Compiled.of(regex);
            compiled = known;
        }
        return known;
    }

    /** Where in a text a match must be. */
    enum Extent {
        WHOLE,
        START,
        /** Anywhere, where the pattern itself asks for the end of the text behind it. */
        END
    }

    /**
     * A match.
     *
     * @param start of the part to cut
     * @param end of it, exclusive
     * @param groups by name, those that hold more than space
     */
    record Found(int start, int end, Map<String, String> groups) {
        Found {
            groups = Map.copyOf(groups);
        }
    }

    /** Whether a match at the start of the text may begin with its first character. */
    boolean mayBegin(String text) {
        return text.isEmpty() || text.charAt(0) >= ASCII || compiled().first().get(text.charAt(0));
    }

    /** The first match there; null when there is none, or an empty one. */
    @Nullable
    Found in(String text, Extent extent) {
        java.util.regex.@Nullable Pattern fast = compiled().fast();
        int longest = compiled().longest();
        if (extent == Extent.WHOLE && text.length() > longest) {
            return null;
        }
        if (fast != null) {
            try {
                java.util.regex.Matcher matcher = fast.matcher(new BoundedText(text));
                if (extent == Extent.END && text.length() > longest) {
                    lookBehind(matcher, text.length() - longest);
                }
                return quickly(matcher, extent);
            } catch (BoundedText.Spent e) {
                // as far as the JDK may look it has not decided
                return exactly(text, extent);
            }
        }
        return exactly(text, extent);
    }

    /** Looks for matches that begin there or later, as if it had looked at all of the text. */
    private static void lookBehind(java.util.regex.Matcher matcher, int start) {
        matcher.region(start, matcher.regionEnd()).useAnchoringBounds(false).useTransparentBounds(true);
    }

    private @Nullable Found quickly(java.util.regex.Matcher matcher, Extent extent) {
        boolean matches =
                switch (extent) {
                    case WHOLE -> matcher.matches();
                    case START -> matcher.lookingAt();
                    case END -> matcher.find();
                };
        return matches ? found(matcher.start(), matcher.end(), matcher::group, matcher::start, matcher::end) : null;
    }

    /** The same by RE2 alone. */
    @Nullable
    Found exactly(String text, Extent extent) {
        Matcher matcher = compiled().exact().matcher(text);
        boolean matches =
                switch (extent) {
                    case WHOLE -> matcher.matches();
                    case START -> matcher.lookingAt();
                    case END -> matcher.find();
                };
        return matches ? found(matcher.start(), matcher.end(), matcher::group, matcher::start, matcher::end) : null;
    }

    private @Nullable Found found(
            int start,
            int end,
            Function<String, @Nullable String> group,
            ToIntFunction<String> startOf,
            ToIntFunction<String> endOf) {
        if (start == end) {
            return null;
        }
        Map<String, String> named = named(group);
        return named.containsKey(CUT)
                ? new Found(startOf.applyAsInt(CUT), endOf.applyAsInt(CUT), named)
                : new Found(start, end, named);
    }

    private Map<String, String> named(Function<String, @Nullable String> group) {
        Map<String, String> named = new HashMap<>();
        for (String name : compiled().groups()) {
            String value = group.apply(name);
            if (value != null && !value.isBlank()) {
                named.put(name, value.strip());
            }
        }
        return named;
    }

    @Override
    public String toString() {
        return regex;
    }
}
