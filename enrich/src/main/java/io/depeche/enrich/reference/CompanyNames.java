package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;
import io.depeche.words.Words;

/** Compares the names of companies. */
public final class CompanyNames {
    private static final int TELLING = 4;
    private static final int SHORTEST_ACRONYM = 3;

    private final LegalForms legalForms;

    public CompanyNames(Words words) {
        this.legalForms = new LegalForms(words);
    }

    /** The forms that are not part of a name. */
    public LegalForms legalForms() {
        return legalForms;
    }

    /**
     * Whether two names may mean one company: their first words are equal or one starts with the other, or one name
     * consists of the other's initials. First words of one to three letters are weak: then one name must start with
     * all of the other.
     *
     * <pre>{@code
     * resemble("Facebook", "Facebook, Inc.")                        // true
     * resemble("BMW", "Bayerische Motoren Werke AG")                // true
     * resemble("Facebook", "ProShares S&P 500 Dynamic Buffer ETF")  // false
     * resemble("Learning Management System", "LMS Capital plc")     // false
     * resemble("U.S. Census Bureau", "USCB Financial Holdings")     // false
     * }</pre>
     */
    public boolean resemble(String one, String two) {
        return foldedResemble(folded(one), folded(two));
    }

    /** The same for names that are {@link #folded} already. */
    static boolean foldedResemble(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.equals(b) || beginAlike(a, b) || isInitials(a, b) || isInitials(b, a);
    }

    /** Like {@link #resemble}, but ignores acronyms: too many companies share one. */
    public boolean resembleInWords(String one, String two) {
        String a = folded(one);
        String b = folded(two);
        return !a.isEmpty() && !b.isEmpty() && beginAlike(a, b);
    }

    private static boolean beginAlike(String a, String b) {
        String first = firstWord(a);
        String second = firstWord(b);
        if (Math.min(first.length(), second.length()) < TELLING) {
            return (a + ' ').startsWith(b + ' ') || (b + ' ').startsWith(a + ' ');
        }
        return first.startsWith(second) || second.startsWith(first);
    }

    private static boolean isInitials(String acronym, String name) {
        return acronym.length() >= SHORTEST_ACRONYM && acronym.equals(initials(name));
    }

    /**
     * A name normalised for comparison, without case, accents, punctuation, and legal forms at its end.
     *
     * <pre>{@code
     * Dassault Systèmes, DASSAULT SYSTEMES S.E.   ->  dassault systemes
     * }</pre>
     */
    public String folded(String name) {
        String folded = NameIndex.folded(legalForms.strip(name));
        return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
    }

    private static String firstWord(String folded) {
        int blank = folded.indexOf(' ');
        return blank < 0 ? folded : folded.substring(0, blank);
    }

    private static String initials(String folded) {
        StringBuilder initials = new StringBuilder();
        for (String word : folded.split(" ", -1)) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
