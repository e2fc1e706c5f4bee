package io.depeche.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Precision, recall and F1 of extracted texts. Where the truth is a text, it scores words, averaged over the pages;
 * where the truth is snippets that must or must not occur, it scores all snippets together.
 */
final class Score {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private int pages;
    private int empty;
    private double precision;
    private double recall;
    private double words;
    private boolean snippets;
    private int right;
    private int wrong;
    private int missing;

    void add(String text, JsonNode truth) {
        pages++;
        empty += text.isBlank() ? 1 : 0;
        if (truth.has("text")) {
            addWords(count(text), count(truth.path("text").asText("")));
        } else {
            snippets = true;
            addSnippets(flat(text), truth);
        }
    }

    private void addWords(Map<String, Integer> got, Map<String, Integer> wanted) {
        int both = 0;
        for (Map.Entry<String, Integer> entry : got.entrySet()) {
            both += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
        }
        double p = both / (double) Math.max(1, sum(got));
        double r = both / (double) Math.max(1, sum(wanted));
        precision += p;
        recall += r;
        words += harmonic(p, r);
    }

    private void addSnippets(String text, JsonNode truth) {
        for (JsonNode snippet : truth.path("with")) {
            boolean found = text.contains(flat(snippet.asText()));
            right += found ? 1 : 0;
            missing += found ? 0 : 1;
        }
        for (JsonNode snippet : truth.path("without")) {
            wrong += text.contains(flat(snippet.asText())) ? 1 : 0;
        }
    }

    int empty() {
        return empty;
    }

    double f1() {
        return snippets ? harmonic(p(), r()) : words / pages;
    }

    private double p() {
        return snippets ? right / (double) Math.max(1, right + wrong) : precision / pages;
    }

    private double r() {
        return snippets ? right / (double) Math.max(1, right + missing) : recall / pages;
    }

    private static double harmonic(double p, double r) {
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> count = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            count.merge(word.group(), 1, Integer::sum);
        }
        return count;
    }

    private static int sum(Map<String, Integer> count) {
        return count.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String flat(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Precision, recall and F1 as cells of a table. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", p(), r(), f1());
    }
}
