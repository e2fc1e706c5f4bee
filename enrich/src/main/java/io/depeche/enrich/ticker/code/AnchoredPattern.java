package io.depeche.enrich.ticker.code;

import io.depeche.enrich.text.Beginnings;
import java.util.ArrayList;
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
        /** The first such place in {@code text} from {@code from} on; -1 when there is none. */
        int next(String text, int from);

        /** This character. */
        static Anchor of(char only) {
            return (text, from) -> text.indexOf(only, from);
        }

        /** Either of these characters. */
        static Anchor of(char one, char other) {
            return (text, from) -> {
                for (int at = from; at < text.length(); at++) {
                    char c = text.charAt(at);
                    if (c == one || c == other) {
                        return at;
                    }
                }
                return -1;
            };
        }

        /** Where one of these words begins, in upper or lower case. */
        static Anchor words(String... lowerCase) {
            return new WordBeginnings(lowerCase);
        }

        /** A dot between letters or digits, the second of which is a capital. */
        static int dotBeforeCapital(String text, int from) {
            int at = text.indexOf('.', from);
            while (at >= 0) {
                if (at + 1 < text.length() && text.charAt(at + 1) >= 'A' && text.charAt(at + 1) <= 'Z') {
                    return at;
                }
                at = text.indexOf('.', at + 1);
            }
            return -1;
        }
    }

    /** Words in upper or lower case. */
    private record WordBeginnings(List<String> words, Beginnings beginnings) implements Anchor {
        WordBeginnings(String... lowerCase) {
            this(List.of(lowerCase), new Beginnings(List.of(lowerCase)));
        }

        @Override
        public int next(String text, int from) {
            for (int at = from; at < text.length(); at++) {
                if (beginnings.mayStandAt(text, at) && beginsOne(text, at)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean beginsOne(String text, int at) {
            for (String word : words) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All matches, in reading order; they do not overlap. */
    List<MatchResult> find(String text) {
        int at = anchor.next(text, 0);
        if (at < 0) {
            return List.of();
        }
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        while (at >= 0) {
            matcher.region(Math.max(from, at - before), Math.min(text.length(), at + after));
            from = before == 0 ? readOne(matcher, from, found) : readAll(matcher, from, found);
            at = anchor.next(text, Math.max(at + 1, from));
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
