package io.depeche.enrich.name;

import io.depeche.enrich.text.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges by its words how much a company's name says by itself. */
public final class Ambiguity {
    private static final String NAME = "name";
    private static final String COMMONEST = "1";
    private static final int SHORTEST = 3;
    private static final int SHORT = 3;
    private static final Set<String> SMALL = Set.of("of", "and", "the", "de", "du", "la", "le", "&", "s");

    private final Map<String, String> levels;

    private Ambiguity(Map<String, String> levels) {
        this.levels = levels;
    }

    /** With the word list on the class path. */
    public static Ambiguity load() {
        Map<String, String> levels = new HashMap<>();
        Table.load("/name/common-words.tsv").rows().forEach(row -> levels.put(row.get("word"), row.get("level")));
        return new Ambiguity(Map.copyOf(levels));
    }

    /**
     * How much {@code name} says by itself.
     *
     * <pre>{@code
     * of("Sopra Steria")      // SAFE
     * of("Qualcomm")          // IN_FINANCE, one word that no list has
     * of("Orange")            // NEEDS_CONTEXT, a fruit
     * of("First")             // NEVER_ALONE
     * of("General Motors")    // NEEDS_CONTEXT, both are words
     * }</pre>
     */
    public AliasUse of(String name) {
        List<String> words = Arrays.stream(NameIndex.folded(name).split(" ", -1))
                .filter(word -> !SMALL.contains(word))
                .toList();
        if (words.isEmpty()) {
            return AliasUse.NEVER_ALONE;
        }
        return words.size() == 1 ? single(words.get(0)) : several(words);
    }

    private AliasUse single(String word) {
        String level = levels.getOrDefault(word, "");
        if (word.length() < SHORTEST || level.equals(COMMONEST) || word.chars().allMatch(Character::isDigit)) {
            return AliasUse.NEVER_ALONE;
        }
        return level.isEmpty() && word.length() > SHORT ? AliasUse.IN_FINANCE : AliasUse.NEEDS_CONTEXT;
    }

    private AliasUse several(List<String> words) {
        boolean known = words.stream().allMatch(word -> levels.containsKey(word) || word.length() < SHORTEST);
        return known ? AliasUse.NEEDS_CONTEXT : AliasUse.SAFE;
    }

    /** Whether it is a first name, family name, city or the like and no common word. */
    public boolean isName(String word) {
        return NAME.equals(levels.get(NameIndex.folded(word)));
    }
}
