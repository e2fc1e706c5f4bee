package io.depeche.enrich.ticker.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only around an anchor that each match contains. Codes are rare in a text, and looking for a
 * colon costs a hundredth of trying five hundred exchange names at every letter.
 *
 * @param anchor a place that each match holds
 * @param before the most UTF-16 units that a match has before the place
 * @param after the most that it has from the place on
 */
record AnchoredPattern(Pattern pattern, Anchor anchor, int before, int after) {

    /** Finds the anchors. */
    @FunctionalInterface
    interface Anchor {
        /** Whether {@code text} has such a place at {@code at}. */
        boolean isAt(String text, int at);

        /** Any of these characters. */
        static Anchor of(String characters) {
            return (text, at) -> characters.indexOf(text.charAt(at)) >= 0;
        }

        /** Where one of these words begins, in upper or lower case. */
        static Anchor words(String... lowerCase) {
            BitSet first = new BitSet();
            for (String word : lowerCase) {
                first.set(word.charAt(0));
                first.set(Character.toUpperCase(word.charAt(0)));
            }
            return (text, at) -> first.get(text.charAt(at)) && beginsWithOneOf(lowerCase, text, at);
        }

        private static boolean beginsWithOneOf(String[] lowerCase, String text, int at) {
            for (String word : lowerCase) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    return true;
                }
            }
            return false;
        }

        /** A dot between letters or digits, the second of which is a capital. */
        static boolean dotBeforeCapital(String text, int at) {
            return text.charAt(at) == '.'
                    && at + 1 < text.length()
                    && text.charAt(at + 1) >= 'A'
                    && text.charAt(at + 1) <= 'Z';
        }
    }

    /** All matches, in reading order; they do not overlap. */
    List<MatchResult> find(String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (anchor.isAt(text, at)) {
                matcher.region(Math.max(from, at - before), Math.min(text.length(), at + after));
                from = before == 0 ? readOne(matcher, from, found) : readAll(matcher, from, found);
                at = Math.max(at, from - 1);
            }
        }
        return found;
    }

    /** Reads the match at the start of the region. A pattern that allows nothing before its place has no other match. */
    private static int readOne(Matcher matcher, int from, List<MatchResult> found) {
        if (!matcher.lookingAt()) {
            return from;
        }
        found.add(matcher.toMatchResult());
        return matcher.end();
    }

    private static int readAll(Matcher matcher, int from, List<MatchResult> found) {
        int end = from;
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
            end = matcher.end();
        }
        return end;
    }
}
