package io.depeche.enrich.name;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final Map<String, String> levels;
    private final Set<String> countries;
    private final Set<String> firstNames;
    private final Set<String> small;
    private final Set<String> places;

    /** By these common words, first names and small words, and the names of countries in their languages. */
    public Ambiguity(Words words) {
        this.levels = words.said(Kind.COMMON_WORDS, "word", "level", level -> level);
        Set<String> countryNames = countryNames(words);
        this.countries = countryNames.stream()
                .flatMap(name -> Arrays.stream(name.split(" ", -1)))
                .filter(word -> word.length() > SHORT)
                .collect(Collectors.toUnmodifiableSet());
        this.firstNames =
                words.of(Kind.FIRST_NAMES).stream().map(NameIndex::folded).collect(Collectors.toUnmodifiableSet());
        this.small = words.of(Kind.LINK_WORDS, new Use("said-for-nothing"));
        this.places = Stream.concat(
                        countryNames.stream(),
                        words.rows(Kind.PLACES).stream()
                                .flatMap(row -> Arrays.stream(row.get("names").split(";", -1)))
                                .map(NameIndex::folded))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In all languages, folded. */
    private static Set<String> countryNames(Words words) {
        return words.languages().stream()
                .map(Locale::forLanguageTag)
                .flatMap(language -> Arrays.stream(Locale.getISOCountries())
                        .map(country -> new Locale("", country).getDisplayCountry(language)))
                .map(NameIndex::folded)
                .collect(Collectors.toUnmodifiableSet());
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
        List<String> words = new ArrayList<>();
        for (String word : NameIndex.folded(name).split(" ", -1)) {
            if (!small.contains(word)) {
                words.add(word);
            }
        }
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

    /** Whether it is the name of a country, region or large city. */
    public boolean isPlace(String name) {
        return places.contains(NameIndex.folded(name));
    }

    /** Whether it is a common word in any of the languages. */
    public boolean isCommonWord(String word) {
        String level = levels.getOrDefault(NameIndex.folded(word), NAME);
        return !level.equals(NAME);
    }

    /** Whether it is a common word, or a name of people or places. */
    public boolean isKnown(String word) {
        return levels.containsKey(NameIndex.folded(word));
    }

    /** Whether it is a first name, or another name that is not a common word. */
    public boolean isFirstName(String word) {
        String folded = NameIndex.folded(word);
        return firstNames.contains(folded) || NAME.equals(levels.get(folded));
    }
}
