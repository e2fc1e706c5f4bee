package io.depeche.enrich.ticker.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds where a list of exchanges begins that ends at a given place, as in {@code NYSE/TSX: SU}. It looks names up from
 * the end, so that a colon behind other words costs a few lookups and not a search for each exchange.
 */
final class ExchangeNames {
    private static final Set<String> LABELS = Set.of("symbol", "ticker", "code");
    private static final String NOT_BEFORE = ".@/#-";

    private final Set<String> names;
    private final int longest;

    ExchangeNames(Collection<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.longest = names.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Where the longest list begins, not before {@code from}, that ends at {@code end} but for a label and blanks; -1 when none does. */
    int start(String text, int from, int end) {
        int bare = withoutBlanks(text, from, end);
        int word = wordStart(text, from, bare);
        int begin = -1;
        NavigableSet<Integer> ends = new TreeSet<>(Set.of(bare));
        if (LABELS.contains(key(text, word, bare))) {
            ends.add(withoutBlanks(text, from, word));
        }
        while (!ends.isEmpty()) {
            int last = ends.pollLast();
            for (int first : starts(text, Math.max(from, last - longest), last)) {
                begin = isBoundary(text, first) && (begin < 0 || first < begin) ? first : begin;
                int before = beforeSeparator(text, from, first);
                if (before > from) {
                    ends.add(before);
                }
            }
        }
        return begin;
    }

    /** Where names begin that end at {@code last}. */
    private List<Integer> starts(String text, int from, int last) {
        List<Integer> starts = new ArrayList<>();
        int first = previousWord(text, from, last, last);
        while (first < last) {
            if (names.contains(key(text, first, last))) {
                starts.add(first);
            }
            first = previousWord(text, from, first, last);
        }
        return starts;
    }

    /** Where the word before the one at {@code first} begins; {@code none} when there is none. */
    private static int previousWord(String text, int from, int first, int none) {
        int end = first;
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end > from ? wordStart(text, from, end) : none;
    }

    private static int wordStart(String text, int from, int end) {
        int first = end;
        while (first > from && Character.isLetterOrDigit(text.charAt(first - 1))) {
            first--;
        }
        return first;
    }

    /** Where the name ends before a separator that ends at {@code end}; -1 when none does. */
    private static int beforeSeparator(String text, int from, int end) {
        int last = withoutBlanks(text, from, end);
        if (last > from && "/&,".indexOf(text.charAt(last - 1)) >= 0) {
            return withoutBlanks(text, from, last - 1);
        }
        return text.regionMatches(true, last - 3, "and", 0, 3) ? withoutBlanks(text, from, last - 3) : -1;
    }

    private static int withoutBlanks(String text, int from, int end) {
        int last = end;
        while (last > from && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0
                || !(Character.isLetterOrDigit(text.charAt(at - 1)) || NOT_BEFORE.indexOf(text.charAt(at - 1)) >= 0);
    }

    private static boolean isBlank(char c) {
        return c == '\u00a0' || Character.isWhitespace(c);
    }

    /** The words in lower case, each blank between them one space. */
    private static String key(String text, int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < last; i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                key.append(Character.toLowerCase(c));
            } else if (!isBlank(text.charAt(i - 1))) {
                key.append(' ');
            }
        }
        return key.toString();
    }
}
