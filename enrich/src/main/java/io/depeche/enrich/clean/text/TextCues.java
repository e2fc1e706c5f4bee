package io.depeche.enrich.clean.text;

import io.depeche.words.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds words of furniture in a text; {@code text/cues.tsv} lists them. */
public final class TextCues {
    private static final int LONGEST = 1_500;
    private static final Map<String, List<Cue>> BY_FIRST_WORD = load();

    private TextCues() {}

    private record Cue(String kind, int weight, String words) {}

    /**
     * What the cues of a text say together.
     *
     * @param kind that has the most weight; empty when there is no cue
     * @param weight of all different cues
     * @param decisive whether one of them tells alone
     */
    public record Verdict(String kind, int weight, boolean decisive) {}

    public static Verdict of(String text) {
        String lower = text.substring(0, Math.min(text.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        Set<Cue> found = new HashSet<>();
        for (int at = startOfWord(lower, 0); at < lower.length(); at = startOfWord(lower, endOfWord(lower, at))) {
            for (Cue cue : BY_FIRST_WORD.getOrDefault(lower.substring(at, endOfWord(lower, at)), List.of())) {
                if (stands(cue.words(), lower, at)) {
                    found.add(cue);
                }
            }
        }
        return verdict(found);
    }

    private static Verdict verdict(Set<Cue> found) {
        Map<String, Integer> weights = new HashMap<>();
        found.forEach(cue -> weights.merge(cue.kind(), cue.weight(), Integer::sum));
        String kind = weights.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Verdict(
                kind, found.stream().mapToInt(Cue::weight).sum(), found.stream().anyMatch(cue -> cue.weight() > 1));
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
        return Character.isLetterOrDigit(c) || c == '©';
    }

    private static Map<String, List<Cue>> load() {
        Map<String, List<Cue>> cues = new HashMap<>();
        for (Table.Row row : Table.load("/text/cues.tsv").rows()) {
            int weight = Integer.parseInt(row.get("weight"));
            Pattern.compile("\\|").splitAsStream(row.get("cues")).forEach(words -> cues.computeIfAbsent(
                            words.substring(0, endOfWord(words, 0)), first -> new ArrayList<>())
                    .add(new Cue(row.get("kind"), weight, words)));
        }
        return cues;
    }
}
