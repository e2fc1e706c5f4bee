package io.depeche.enrich.ticker.name;

import io.depeche.enrich.ticker.name.NameForm.Candidate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The banks that a text quotes. One that stands in a sentence with a quoted one is quoted too, unless its own shares are
 * spoken of: {@code Goldman Sachs reiterated its buy rating; Jefferies and Citi were more cautious}.
 */
final class QuotedBanks {
    private static final int FARTHEST = 250;

    private final String text;
    private final NameCues cues;
    private final TreeMap<Integer, Integer> quoted = new TreeMap<>();

    /** @param candidates in reading order */
    QuotedBanks(String text, List<Candidate> candidates, NameCues cues) {
        this.text = text;
        this.cues = cues;
        candidates.stream()
                .filter(bank -> cues.isBroker(text, bank.start(), bank.end()))
                .filter(bank -> cues.isOnlyRole(text, bank.start(), bank.end()))
                .forEach(bank -> quoted.put(bank.start(), bank.end()));
    }

    /** Whether the name there is that of a bank among quoted ones. */
    boolean contain(int start, int end) {
        return !quoted.isEmpty()
                && cues.isBroker(text, start, end)
                && !cues.isItsOwnNews(text, start, end)
                && (isOneSentence(quoted.floorKey(start), start) || isOneSentence(start, quoted.ceilingKey(start)));
    }

    private boolean isOneSentence(@Nullable Integer from, @Nullable Integer to) {
        return from != null && to != null && to - from <= FARTHEST && !hasEnd(text.substring(from, to));
    }

    private static boolean hasEnd(String between) {
        return between.indexOf('\n') >= 0 || between.contains(". ") || between.contains("? ") || between.contains("! ");
    }
}
