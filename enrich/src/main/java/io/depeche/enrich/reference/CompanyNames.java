package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;

/** Compares the names of companies. */
public final class CompanyNames {
    private CompanyNames() {}

    /**
     * Whether two names may be of one company: their first words are the same, one begins with the other, or one is made
     * of the other's initials.
     *
     * <pre>{@code
     * resemble("Facebook", "Facebook, Inc.")                        // true
     * resemble("BMW", "Bayerische Motoren Werke AG")                // true
     * resemble("Facebook", "ProShares S&P 500 Dynamic Buffer ETF")  // false
     * }</pre>
     */
    public static boolean resemble(String one, String two) {
        String a = folded(one);
        String b = folded(two);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String first = firstWord(a);
        String second = firstWord(b);
        return first.startsWith(second)
                || second.startsWith(first)
                || initials(a).equals(second)
                || initials(b).equals(first);
    }

    private static String folded(String name) {
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
