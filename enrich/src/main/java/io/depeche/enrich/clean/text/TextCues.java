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
                .collect(Collectors.groupingBy(cue -> cue.words()
                        .substring(0, endOfWord(cue.words(), 0, cue.words().length()))));
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

    public Verdict of(String written) {
        String text = LowerCase.comparable(written);
        int length = Math.min(text.length(), LONGEST);
        Set<Cue> found = Set.of();
        int words = 0;
        int covered = 0;
        int endOfCue = 0;
        boolean opens = false;
        boolean label = false;
        for (int at = startOfWord(text, 0, length); at < length; ) {
            int end = endOfWord(text, at, length);
            for (Cue cue : beginningWith(text, at, end)) {
                if (stands(cue.words(), text, at, length)) {
                    found = found.isEmpty() ? new LinkedHashSet<>() : found;
                    found.add(cue);
                    endOfCue = Math.max(endOfCue, at + cue.words().length());
                    opens |= words < FIRST_WORDS && cue.weight() > 1 && !NAMES.contains(cue.kind());
                    label |= words == 0 && isLabel(cue, text, at + cue.words().length(), length);
                }
            }
            boolean word = !Character.isDigit(text.charAt(at));
            words += word ? 1 : 0;
            covered += word && at < endOfCue ? 1 : 0;
            at = startOfWord(text, end, length);
        }
        return found.isEmpty() ? Verdict.NOTHING : verdict(found, (double) covered / Math.max(1, words), opens, label);
    }

    private List<Cue> beginningWith(String text, int start, int end) {
        return firstWords.mayHold(text, start, end)
                ? byFirstWord.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), List.of())
                : List.of();
    }

    private static boolean isLabel(Cue cue, String text, int end, int length) {
        int colon = end < length && text.charAt(end) == ' ' ? end + 1 : end;
        return cue.words().endsWith(":") || (colon < length && text.charAt(colon) == ':');
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

    private static boolean stands(String words, String text, int at, int length) {
        int end = at + words.length();
        if (end > length || (end < length && Character.isLetterOrDigit(text.charAt(end)))) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = text.charAt(at + i);
            if (words.charAt(i) != (c == '’' ? '\'' : LowerCase.of(c))) {
                return false;
            }
        }
        return true;
    }

    private static int startOfWord(String text, int from, int length) {
        int at = from;
        while (at < length && !isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from, int length) {
        int at = from;
        while (at < length && isWord(text.charAt(at))) {
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
