package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.Reference;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import java.util.Set;

/** The words around a name, which show whether it is a company's name or part of another name. */
record Surroundings(Ambiguity ambiguity, LegalForms legalForms, Set<String> particles, Set<String> openers) {
    private static final int MOST_PARTICLES = 2;
    private static final int LONGEST_CLASS = 3;
    private static final int LONGEST_ACRONYM = 3;
    private static final int LINE = 80;
    private static final String ENDS = ".!?\"“”«»:;\n\t•|(";

    static Surroundings of(Reference reference) {
        return new Surroundings(
                reference.ambiguity(),
                reference.legalForms(),
                reference.words().of(Kind.LINK_WORDS, new Use("first-name")),
                reference.words().of(Kind.OPENERS, new Use("opener")));
    }

    /** Whether a first name stands before it, with or without a particle: {@code Bill Gates}, {@code Leonardo da Vinci}. */
    boolean followsFirstName(String text, int start) {
        int at = start;
        String word = wordBefore(text, at);
        for (int i = 0; i < MOST_PARTICLES && particles.contains(word); i++) {
            at -= word.length() + 1;
            word = wordBefore(text, at);
        }
        return isCapitalised(word) && ambiguity.isFirstName(word);
    }

    /** Whether a capitalised word stands before it that does not open the sentence: {@code the National Assembly}. */
    boolean followsCapital(String text, int start) {
        String word = wordBefore(text, start);
        return (isCapitalised(word) || (!word.isEmpty() && Character.isDigit(word.charAt(0))))
                && !opensSentence(text, start - 1 - word.length());
    }

    /** Whether a capitalised word stands before it that can't merely open a sentence: {@code Kestrel Technologies Inc}. */
    boolean followsNamePart(String text, int start) {
        String word = wordBefore(text, start);
        return isCapitalised(word) && !openers.contains(word);
    }

    /** Whether a place and a comma stand before it: {@code the University of California, Berkeley}. */
    boolean followsPlace(String text, int start) {
        if (!text.startsWith(", ", start - 2)) {
            return false;
        }
        int begin = start - 2;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return ambiguity.isPlace(text.substring(begin, start - 2));
    }

    /** Whether a capitalised word follows that is not a legal form or a code: {@code Orange County}. */
    boolean precedesCapital(String text, int start, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '-')
                && Character.isUpperCase(text.charAt(end + 1))
                && !legalForms.follows(text, end)
                && !isInCapitals(text, start, end)
                && !isCode(text, end + 1);
    }

    /** The word that begins at {@code start}. */
    String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether it is the second part of a word: {@code Franco-Orange}. */
    boolean followsHyphen(String text, int start) {
        return start > 1 && text.charAt(start - 1) == '-' && Character.isLetter(text.charAt(start - 2));
    }

    /** Whether a sentence begins at {@code start}; its capital is then not evidence of a name. */
    boolean opensSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00a0')) {
            before--;
        }
        return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
    }

    /** In a line of capitals every word is capitalised; a short name may be in capitals in any line. */
    private static boolean isInCapitals(String text, int start, int end) {
        boolean capitals = text.substring(start, end).chars().noneMatch(Character::isLowerCase);
        return capitals && (end - start > LONGEST_ACRONYM || isLineOfCapitals(text, start, end));
    }

    private static boolean isLineOfCapitals(String text, int start, int end) {
        int first = Math.max(text.lastIndexOf('\n', start) + 1, start - LINE);
        int lineEnd = text.indexOf('\n', end);
        int last = Math.min(lineEnd < 0 ? text.length() : lineEnd, end + LINE);
        String around = text.substring(first, start) + text.substring(end, last);
        return around.chars().filter(Character::isLetter).count() > LONGEST_ACRONYM
                && around.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isCode(String text, int at) {
        int end = at;
        while (end < text.length()
                && (Character.isUpperCase(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        int capitals = end - at;
        // the class of shares: NOVOb.CO, VOWG_p.DE
        while (end < text.length() && end - at - capitals < LONGEST_CLASS && isClass(text.charAt(end))) {
            end++;
        }
        return capitals > 1 && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ':');
    }

    private static boolean isClass(char c) {
        return (c >= 'a' && c <= 'z') || c == '_';
    }

    private static boolean isCapitalised(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    private static String wordBefore(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return "";
        }
        int begin = start - 1;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, start - 1);
    }
}
