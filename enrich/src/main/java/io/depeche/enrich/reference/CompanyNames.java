package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;

/** Compares the names of companies. */
public final class CompanyNames {
    private static final int TELLING = 4;
    private static final int SHORTEST_ACRONYM = 3;

    private CompanyNames() {}

    /**
     * Whether two names may be of one company: their first words are the same or one begins with the other, or one name is
     * made of the other's initials. First words of one to three letters say little: there one name has to begin with all
     * of the other.
     *
     * <pre>{@code
     * resemble("Facebook", "Facebook, Inc.")                        // true
     * resemble("BMW", "Bayerische Motoren Werke AG")                // true
     * resemble("Facebook", "ProShares S&P 500 Dynamic Buffer ETF")  // false
     * resemble("Learning Management System", "LMS Capital plc")     // false
     * resemble("U.S. Census Bureau", "USCB Financial Holdings")     // false
     * }</pre>
     */
    public static boolean resemble(String one, String two) {
        String a = folded(one);
        String b = folded(two);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return beginAlike(a, b) || isInitials(a, b) || isInitials(b, a);
    }

    /** The same, but that one's initials are the other says nothing: they are those of many. */
    public static boolean resembleInWords(String one, String two) {
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
     * A name without what differs between a register and a reporter: case, accents, punctuation, and legal forms at its end.
     *
     * <pre>{@code
     * Dassault Systèmes, DASSAULT SYSTEMES S.E.   ->  dassault systemes
     * }</pre>
     */
    public static String folded(String name) {
        String folded = NameIndex.folded(LegalForms.strip(name));
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
