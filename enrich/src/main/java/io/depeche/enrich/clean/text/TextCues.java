package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds words of furniture in a text, in all languages. */
public final class TextCues {
    private static final int LONGEST = 1_500;
    private static final int FIRST_WORDS = 3;
    /** Kinds whose cues name things and people, which a title or a sentence may begin with as well. */
    private static final Set<String> NAMES = Set.of("app", "photo", "legal", "contact", "about-author");

    private final Map<String, List<Cue>> byFirstWord;
    private final WordFilter firstWords;

    public TextCues(Words words) {
        this.byFirstWord = words.rows(Kind.TEXT_CUES).stream()
                .map(row -> new Cue(row.get("kind"), Integer.parseInt(row.get("weight")), row.get("word")))
                .collect(Collectors.groupingBy(cue -> cue.words().substring(0, endOfWord(cue.words(), 0))));
        this.firstWords = new WordFilter(byFirstWord.keySet());
    }

    private record Cue(String kind, int weight, String words) {}

    /**
     * The combined result of the cues in a text.
     *
     * @param kind with the most weight, of equals the one that comes first in the text; empty without cues
     * @param weight of all different cues
     * @param decisive whether one of them is more than an everyday word
     * @param share of the words that belong to cues, from 0 to 1; figures are not words
     * @param opens whether the text begins with a call or an announcement
     * @param label whether it begins with a cue and a colon
     */
    public record Verdict(String kind, int weight, boolean decisive, double share, boolean opens, boolean label) {
        /** Of a text without cues. */
        public static final Verdict NOTHING = new Verdict("", 0, false, 0, false, false);
    }

    public Verdict of(String text) {
        String lower = text.substring(0, Math.min(text.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        Set<Cue> found = Set.of();
        int words = 0;
        int covered = 0;
        int endOfCue = 0;
        boolean opens = false;
        boolean label = false;
        for (int at = startOfWord(lower, 0); at < lower.length(); ) {
            int end = endOfWord(lower, at);
            for (Cue cue : beginningWith(lower, at, end)) {
                if (stands(cue.words(), lower, at)) {
                    found = found.isEmpty() ? new LinkedHashSet<>() : found;
                    found.add(cue);
                    endOfCue = Math.max(endOfCue, at + cue.words().length());
                    opens |= words < FIRST_WORDS && cue.weight() > 1 && !NAMES.contains(cue.kind());
                    label |= words == 0 && isLabel(cue, lower, at + cue.words().length());
                }
            }
            boolean word = !Character.isDigit(lower.charAt(at));
            words += word ? 1 : 0;
            covered += word && at < endOfCue ? 1 : 0;
            at = startOfWord(lower, end);
        }
        return found.isEmpty() ? Verdict.NOTHING : verdict(found, (double) covered / Math.max(1, words), opens, label);
    }

    private List<Cue> beginningWith(String text, int start, int end) {
        return firstWords.mayHold(text, start, end)
                ? byFirstWord.getOrDefault(text.substring(start, end), List.of())
                : List.of();
    }

    private static boolean isLabel(Cue cue, String text, int end) {
        return cue.words().endsWith(":") || text.startsWith(":", end) || text.startsWith(" :", end);
    }

    private static Verdict verdict(Set<Cue> found, double share, boolean opens, boolean label) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        found.forEach(cue -> weights.merge(cue.kind(), cue.weight(), Integer::sum));
        // the first of equals
        String kind = weights.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
        int weight = found.stream().mapToInt(Cue::weight).sum();
        return new Verdict(kind, weight, found.stream().anyMatch(cue -> cue.weight() > 1), share, opens, label);
    }

    private static boolean stands(String words, String text, int at) {
        int end = at + words.length();
        return text.startsWith(words, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static int startOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                : Character.isLetterOrDigit(c) || c == '©';
    }
}
