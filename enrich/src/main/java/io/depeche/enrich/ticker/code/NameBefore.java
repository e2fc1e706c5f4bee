package io.depeche.enrich.ticker.code;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The capitalised name that stands right before a code, as wires write it: {@code Sopra Steria} in
 * {@code citant Sopra Steria SOPR.PA}.
 */
final class NameBefore {
    private static final int FARTHEST = 80;
    private static final int SHORTEST_LINE = 50;
    /** Of compounds such as {@code Stahlhersteller}. */
    private static final int SHORTEST_HEAD = 5;

    private static final String WORD = "\\d{0,3}\\p{Lu}[\\p{L}\\p{N}&'’/-]*+(?:\\.[\\p{L}\\p{N}]+)*+"
            + "(?:(?<=[ .]\\p{Lu}|[ ]Co|Inc|Corp|Ltd|[ ]St)\\.)?";

    private final Pattern name;
    private final Set<String> openers;
    private final Set<String> labels;
    private final Set<String> headlineWords;
    private final Predicate<String> isKnown;
    private final Predicate<String> isPlace;
    private final Set<String> conjunctions;
    private final Set<String> nouns;

    /**
     * @param isKnown whether the tables have a name
     * @param isPlace whether it is a place's name
     */
    NameBefore(Words words, Predicate<String> isKnown, Predicate<String> isPlace) {
        this.isKnown = isKnown;
        this.isPlace = isPlace;
        this.conjunctions = words.of(Kind.LINK_WORDS, new Use("list"));
        this.nouns = Stream.of("before", "shares-before", "title")
                .flatMap(use -> words.of(Kind.NAME_CUES, new Use(use)).stream())
                .map(noun -> noun.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.name = pattern(
                alternatives(words.of(Kind.LINK_WORDS, new Use("company"))),
                alternatives(words.of(Kind.LEGAL_FORMS, new Use("code"))));
        this.openers = words.of(Kind.OPENERS, new Use("opener"));
        this.labels = words.of(Kind.OPENERS, new Use("label"));
        this.headlineWords = words.of(Kind.OPENERS, new Use("headline"));
    }

    private static Pattern pattern(String links, String forms) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.])(" + WORD + "(?:[ \\u00a0\\n](?:(?:" + links + ")[ \\u00a0\\n]){0,2}(?:" + WORD
                        + "|\\d{1,4})){0,5}(?:, ?(?:" + forms + ")\\.?)?),?[ \\u00a0\\n]*(?:[<(\\[]|&lt;)?$");
    }

    private static String alternatives(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The name that ends at {@code start}, apart from blanks and an opening bracket. */
    Optional<String> find(String text, int start) {
        return find(text, 0, start);
    }

    /** The same, not before {@code from}. */
    Optional<String> find(String text, int from, int start) {
        Matcher matcher = name.matcher(text.substring(Math.max(from, beginOfFlow(text, start)), start));
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<String> words = List.of(matcher.group(1).split("\\s+", -1));
        if (labels.contains(words.get(words.size() - 1))) {
            return find(text, from, start - matcher.regionEnd() + matcher.end(1) - labelLength(words));
        }
        return Optional.of(String.join(" ", withoutForeignWords(words))).filter(name -> !name.isEmpty());
    }

    private static int labelLength(List<String> words) {
        return words.get(words.size() - 1).length();
    }

    private List<String> withoutForeignWords(List<String> words) {
        int begin = 0;
        while (begin < words.size() && (openers.contains(words.get(begin)) || labels.contains(words.get(begin)))) {
            begin++;
        }
        for (int i = begin; i < words.size() - 1; i++) {
            begin = headlineWords.contains(words.get(i)) ? i + 1 : begin;
        }
        while (begin < words.size() && Character.isLowerCase(words.get(begin).charAt(0))) {
            begin++;
        }
        return withoutNouns(withoutPlace(words.subList(begin, words.size())));
    }

    /**
     * What is behind a place and a conjunction: {@code Zenith Bank} of {@code of Kenya and Zenith Bank}, but all of
     * {@code Australia and New Zealand Banking Group}.
     */
    private List<String> withoutPlace(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            List<String> rest = words.subList(i + 1, words.size());
            if (conjunctions.contains(words.get(i)) && isPlace.test(String.join(" ", words.subList(0, i)))) {
                return beginsWithPlace(rest) ? words : rest;
            }
        }
        return words;
    }

    private boolean beginsWithPlace(List<String> words) {
        return IntStream.rangeClosed(1, Math.min(2, words.size()))
                .anyMatch(size -> isPlace.test(String.join(" ", words.subList(0, size))));
    }

    /** The known name behind nouns that say what it is: {@code BMW} of {@code Autobauer BMW}, but all of {@code Bank of America}. */
    private List<String> withoutNouns(List<String> words) {
        int begin = 0;
        while (begin < words.size() && !isKnown.test(String.join(" ", words.subList(begin, words.size())))) {
            boolean noun = begin < words.size() - 1 && isNounOrLink(words.get(begin));
            begin = noun ? begin + 1 : words.size();
        }
        return begin < words.size() ? words.subList(begin, words.size()) : named(words);
    }

    /** Words of which one at least is not a noun; {@code die Stammaktie (VOWG.DE)} names nothing. */
    private List<String> named(List<String> words) {
        return words.stream().allMatch(this::isNounOrLink) ? List.of() : words;
    }

    private boolean isNounOrLink(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.equals(lower)
                || nouns.contains(lower)
                || nouns.stream().anyMatch(noun -> noun.length() >= SHORTEST_HEAD && lower.endsWith(noun));
    }

    /** Where the running text that ends at {@code end} begins; a short line before it is a heading or a row of a table. */
    private static int beginOfFlow(String text, int end) {
        int farthest = Math.max(0, end - FARTHEST);
        int tab = last(text, '\t', end);
        int lineBreak = last(text, '\n', end);
        int lineBefore = lineBreak < 0 ? -1 : Math.max(last(text, '\n', lineBreak), lineBreak - FARTHEST);
        boolean wrapped = lineBreak - lineBefore > SHORTEST_LINE && last(text, '\t', lineBreak) <= lineBefore;
        return Math.max(Math.max(farthest, tab + 1), wrapped ? 0 : lineBreak + 1);
    }

    private static int last(String text, char c, int end) {
        int farthest = Math.max(0, end - FARTHEST);
        for (int i = end - 1; i >= farthest; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
