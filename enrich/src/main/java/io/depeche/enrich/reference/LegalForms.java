package io.depeche.enrich.reference;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.depeche.enrich.text.Beginnings;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Legal forms after the names of companies, and words that data sets add to names. Imports have hundreds of thousands of names, so
 * that no pattern is tried on them: what stands behind each gap is looked up.
 */
public final class LegalForms {
    private static final String ARTICLE = "The ";
    private static final String DASH = "- ";

    private final Ends last;
    private final Ends lastBare;
    private final List<String> share;
    private final Pattern following;
    private final Beginnings beginnings;

    LegalForms(Words words) {
        this.last = Ends.of(words.of(Kind.LEGAL_FORMS, new Use("added")));
        this.lastBare = Ends.of(words.of(Kind.LEGAL_FORMS, new Use("form")));
        this.share =
                words.of(Kind.SHARE_WORDS).stream().map(LegalForms::inLowerCase).toList();
        Set<String> forms = Set.copyOf(words.of(Kind.LEGAL_FORMS, new Use("follows")));
        this.following = Pattern.compile(",? ?(?:" + alternatives(forms) + ")\\b\\.?");
        this.beginnings =
                new Beginnings(forms.stream().map(LegalForms::inLowerCase).toList());
    }

    /** The longer first, so that a form does not hide one that begins with it. */
    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Forms that may end a name, in lower case. */
    private record Ends(Set<String> forms, int longest) {
        /** For brackets around a form, and a full stop behind it. */
        private static final int AROUND = 3;

        static Ends of(Collection<String> forms) {
            Set<String> all = forms.stream().map(LegalForms::inLowerCase).collect(toUnmodifiableSet());
            return new Ends(all, all.stream().mapToInt(String::length).max().orElse(0));
        }

        /** Where the first gap begins behind which there is nothing but a form, perhaps in brackets; -1 when none does. */
        int gapBefore(String name) {
            for (int gap = nextGap(name, 0); gap >= 0; gap = nextGap(name, wordAfter(name, gap))) {
                int word = wordAfter(name, gap);
                if (name.length() - word <= longest + AROUND && isForm(name, word)) {
                    return gap;
                }
            }
            return -1;
        }

        private boolean isForm(String name, int word) {
            int end = name.length();
            boolean opened = word < end && name.charAt(word) == '(';
            boolean closed = end > word && name.charAt(end - 1) == ')';
            return isFormOrStopped(name, word, end)
                    || (opened && isFormOrStopped(name, word + 1, end))
                    || (closed && isFormOrStopped(name, word, end - 1))
                    || (opened && closed && isFormOrStopped(name, word + 1, end - 1));
        }

        private boolean isFormOrStopped(String name, int start, int end) {
            return has(name, start, end) || (end > start && name.charAt(end - 1) == '.' && has(name, start, end - 1));
        }

        private boolean has(String name, int start, int end) {
            return start < end && forms.contains(inLowerCase(name.substring(start, end)));
        }
    }

    /** The name without legal forms at its end: {@code Digital Turbine} of {@code Digital Turbine, Inc.} */
    public String strip(String name) {
        return strip(name, last);
    }

    /**
     * The name without its legal form, but with the words that distinguish companies: {@code Graham Holdings} of
     * {@code Graham Holdings Co}, which is another company than {@code Graham Corp}.
     */
    public String withoutForm(String name) {
        return strip(name, lastBare);
    }

    private String strip(String name, Ends forms) {
        String bare = withoutShare(name.strip());
        for (int gap = forms.gapBefore(bare); gap > 1; gap = forms.gapBefore(bare)) {
            bare = bare.substring(0, gap);
        }
        bare = bare.startsWith(ARTICLE) ? bare.substring(ARTICLE.length()) : bare;
        int end = bare.length();
        while (end > 0 && isEdge(bare.charAt(end - 1))) {
            end--;
        }
        return bare.substring(0, end).strip();
    }

    /** Without words about shares and all that follows them. */
    private String withoutShare(String name) {
        for (int gap = nextGap(name, 0); gap >= 0; gap = nextGap(name, wordAfter(name, gap))) {
            int word = wordAfter(name, gap);
            if (isShare(name, word) || (name.startsWith(DASH, word) && isShare(name, word + DASH.length()))) {
                return name.substring(0, gap);
            }
        }
        return name;
    }

    private boolean isShare(String name, int at) {
        for (String words : share) {
            int end = at + words.length();
            if (startsWith(name, at, words) && !continues(name, end) && !hasLineBreak(name, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String name, int at, String lower) {
        if (lower.length() > name.length() - at) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower(name.charAt(at + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean continues(String name, int at) {
        if (at >= name.length()) {
            return false;
        }
        int next = name.codePointAt(at);
        int type = Character.getType(next);
        return Character.isLetterOrDigit(next) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean hasLineBreak(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    /** Where the next blanks or commas begin; -1 when there are none. */
    private static int nextGap(String name, int from) {
        for (int i = from; i < name.length(); i++) {
            if (isGap(name.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int wordAfter(String name, int gap) {
        int word = gap;
        while (word < name.length() && isGap(name.charAt(word))) {
            word++;
        }
        return word;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || (c >= '\t' && c <= '\r');
    }

    private static boolean isEdge(char c) {
        return isGap(c) || c == '.' || c == '-';
    }

    /** Of English letters alone, whatever the locale. */
    private static String inLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** Whether a name is only a legal form, as in data sets with broken names. */
    boolean isOnlyForm(String name) {
        String padded = ' ' + name;
        int gap = last.gapBefore(padded);
        return gap == 0 || (gap < 0 ? padded : padded.substring(0, gap)).isBlank();
    }

    /** Whether {@code text} has a legal form directly at {@code end}. */
    public boolean follows(String text, int end) {
        int comma = text.startsWith(",", end) ? end + 1 : end;
        int word = text.startsWith(" ", comma) ? comma + 1 : comma;
        if (word == text.length() || !beginnings.mayStandAt(text, word)) {
            return false;
        }
        Matcher matcher = following.matcher(text);
        return matcher.region(end, text.length()).lookingAt() && matcher.end() > end + 1;
    }
}
