package io.depeche.enrich.name;

import io.depeche.words.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rates by its words how reliable a company's name is by itself. */
public final class Ambiguity {
    private static final String NAME = "name";
    private static final String COMMONEST = "1";
    private static final int SHORTEST = 3;
    private static final int SHORT = 3;
    private static final List<Locale> LANGUAGES = Stream.of("en", "fr", "de", "es", "it", "pt", "nl")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Set<String> SMALL = Set.of("of", "and", "the", "de", "du", "la", "le", "&", "s");

    private final Map<String, String> levels;
    private final Set<String> countries;
    private final Set<String> firstNames;

    private Ambiguity(Map<String, String> levels, Set<String> countries, Set<String> firstNames) {
        this.levels = levels;
        this.countries = countries;
        this.firstNames = firstNames;
    }

    /** With the word list on the class path. */
    public static Ambiguity load() {
        Map<String, String> levels = new HashMap<>();
        Table.load("/name/common-words.tsv").rows().forEach(row -> levels.put(row.get("word"), row.get("level")));
        Set<String> countries = LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(Locale.getISOCountries())
                        .map(country -> new Locale("", country).getDisplayCountry(language)))
                .flatMap(name -> Arrays.stream(NameIndex.folded(name).split(" ", -1)))
                .filter(word -> word.length() > SHORT)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> firstNames = Table.load("/gazetteers/first-names.tsv").rows().stream()
                .filter(row -> row.get("kind").equals("first-name"))
                .flatMap(row -> Arrays.stream(row.get("words").split(" ", -1)))
                .map(NameIndex::folded)
                .collect(Collectors.toUnmodifiableSet());
        return new Ambiguity(Map.copyOf(levels), countries, firstNames);
    }

    /**
     * How reliable {@code name} is by itself.
     *
     * <pre>{@code
     * of("Sopra Steria")      // SAFE
     * of("Qualcomm")          // IN_FINANCE, one word that no list has
     * of("Platform")          // NEEDS_COMPANY_WORD
     * of("General Mills")     // NEEDS_COMPANY_WORD, both are words
     * of("Katrina")           // NEEDS_SHARES, a person's name
     * of("First")             // NEVER_ALONE
     * of("Israel")            // NEVER_ALONE, a country
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
        if (word.length() < SHORTEST
                || level.equals(COMMONEST)
                || countries.contains(word)
                || word.chars().allMatch(Character::isDigit)) {
            return AliasUse.NEVER_ALONE;
        }
        if (level.equals(NAME)) {
            return AliasUse.NEEDS_SHARES;
        }
        return level.isEmpty() && word.length() > SHORT ? AliasUse.IN_FINANCE : AliasUse.NEEDS_COMPANY_WORD;
    }

    private AliasUse several(List<String> words) {
        boolean known = words.stream().allMatch(word -> levels.containsKey(word) || word.length() < SHORTEST);
        return known ? AliasUse.NEEDS_COMPANY_WORD : AliasUse.SAFE;
    }

    /** Whether it is a common word in any of the languages. */
    public boolean isCommonWord(String word) {
        String level = levels.getOrDefault(NameIndex.folded(word), NAME);
        return !level.equals(NAME);
    }

    /** Whether it is a first name, or another name that is not a common word. */
    public boolean isFirstName(String word) {
        String folded = NameIndex.folded(word);
        return firstNames.contains(folded) || NAME.equals(levels.get(folded));
    }
}
