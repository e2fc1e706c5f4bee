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

    private final Pattern pattern;
    /** The same as the JDK reads it; null where it may read it otherwise. */
    private final java.util.regex.@Nullable Pattern fast;

    private final List<String> groups;
    /** The characters of ASCII with which a match may begin at the start of a text. */
    private final BitSet first = new BitSet(ASCII);

    private RulePattern(Pattern pattern) {
        this.pattern = pattern;
        this.fast = JdkSyntax.of(pattern.pattern()).orElse(null);
        this.groups = List.copyOf(pattern.namedGroups().keySet());
        for (char c = 0; c < ASCII; c++) {
            first.set(c, mayBeginWith(c));
        }
    }

    /**
     * The pattern that is written so.
     *
     * @throws com.google.re2j.PatternSyntaxException where RE2 can't read it
     */
    static RulePattern of(String regex) {
        return new RulePattern(Pattern.compile(regex));
    }

    /** Where in a text a match must be. */
    enum Extent {
        WHOLE,
        START,
        ANYWHERE
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
        return text.isEmpty() || text.charAt(0) >= ASCII || first.get(text.charAt(0));
    }

    private boolean mayBeginWith(char c) {
        if (fast == null) {
            return true;
        }
        java.util.regex.Matcher matcher = fast.matcher(String.valueOf(c));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** The first match there; null when there is none, or an empty one. */
    @Nullable
    Found in(String text, Extent extent) {
        if (fast != null) {
            try {
                return quickly(fast.matcher(new BoundedText(text)), extent);
            } catch (BoundedText.Spent e) {
                // as far as the JDK may look it has not decided
                return exactly(text, extent);
            }
        }
        return exactly(text, extent);
    }

    private @Nullable Found quickly(java.util.regex.Matcher matcher, Extent extent) {
        boolean matches =
                switch (extent) {
                    case WHOLE -> matcher.matches();
                    case START -> matcher.lookingAt();
                    case ANYWHERE -> matcher.find();
                };
        return matches ? found(matcher.start(), matcher.end(), matcher::group, matcher::start, matcher::end) : null;
    }

    /** The same by RE2 alone. */
    @Nullable
    Found exactly(String text, Extent extent) {
        Matcher matcher = pattern.matcher(text);
        boolean matches =
                switch (extent) {
                    case WHOLE -> matcher.matches();
                    case START -> matcher.lookingAt();
                    case ANYWHERE -> matcher.find();
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
        for (String name : groups) {
            String value = group.apply(name);
            if (value != null && !value.isBlank()) {
                named.put(name, value.strip());
            }
        }
        return named;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
