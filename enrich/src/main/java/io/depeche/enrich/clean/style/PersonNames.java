package io.depeche.enrich.clean.style;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the names of people from a byline or credit.
 *
 * <p>Example: {@code By CHARLES ODUM and Ana Díaz in Quito, AP Business Writer} gives {@code Charles Odum} and
 * {@code Ana Díaz}.
 */
public final class PersonNames {
    private static final int LONGEST = 400;
    private static final int LONGEST_OF_ONE_WORD = 5;
    private static final Pattern SEPARATOR = Pattern.compile(
            ",|;|/|\\||&|[•·]|\\s[–—-]\\s|\\b(?:and|und|et|y|e|og|och)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    /** What is not a name: an address, or the name in a network. */
    private static final Pattern HANDLE = Pattern.compile("\\S{0,80}@\\S{1,80}");

    private static final Pattern EDGES = Pattern.compile("^[\\s().:=*–—-]+|[\\s():=*–—-]+$");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> prefixes;
    private final Set<String> places;
    private final Set<String> notPeople;
    private final Set<String> firstNames;
    private final Set<String> linkWords;
    private final ReadableCase readable;

    PersonNames(Words words) {
        this.prefixes = List.copyOf(words.of(Kind.BYLINE_PREFIXES, new Use("credit")));
        this.places = words.of(Kind.BYLINE_ENDS);
        this.notPeople = words.of(Kind.NOT_PEOPLE);
        this.firstNames =
                words.of(Kind.FIRST_NAMES).stream().map(PersonNames::bare).collect(Collectors.toSet());
        this.linkWords = words.of(Kind.LINK_WORDS);
        this.readable = new ReadableCase(words);
    }

    /** A name of a person or place as people write it, where an agency shouts it. */
    public String readable(String name) {
        return readable.of(name);
    }

    /** The names in a byline or credit. */
    public List<String> in(String line) {
        List<String> names = new ArrayList<>();
        String bounded = HANDLE.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .replaceAll("");
        String[] parts = SEPARATOR.split(withoutPrefix(bounded), -1);
        // where a long line was cut off, its last name may be half a name
        int whole = line.length() > LONGEST ? parts.length - 1 : parts.length;
        for (int i = 0; i < whole; i++) {
            String name = EDGES.matcher(withoutPlace(parts[i])).replaceAll("");
            if (isPerson(name) && !names.contains(readable.of(name))) {
                names.add(readable.of(name));
            }
        }
        return names;
    }

    /** The names in a line that has no word for a byline: people's only if all their first names are known. */
    public List<String> known(String line) {
        List<String> names = in(line);
        return names.stream().allMatch(name -> firstNames.contains(bare(name.split("[ -]", 2)[0]))) ? names : List.of();
    }

    /** The names in a line of names alone beside the time of a story: those of people, unless one looks like a paper's. */
    public List<String> likely(String line) {
        List<String> names = in(line);
        return names.stream().noneMatch(name -> linkWords.contains(name.split(" ", 2)[0].toLowerCase(Locale.ROOT)))
                ? names
                : List.of();
    }

    private static String bare(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private String withoutPrefix(String line) {
        String text = line.strip();
        return prefixes.stream()
                .filter(prefix -> text.regionMatches(true, 0, prefix + " ", 0, prefix.length() + 1))
                .findFirst()
                .map(prefix -> text.substring(prefix.length()))
                .orElse(text);
    }

    /** A place may stand on either side: {@code Ana Díaz in Quito}, {@code in Quito Ana Díaz}. */
    private String withoutPlace(String written) {
        String part = afterPlace(written.strip());
        int end = places.stream()
                .mapToInt(word -> part.indexOf(" " + word + " "))
                .filter(at -> at > 0)
                .min()
                .orElse(part.length());
        int bracket = part.indexOf(" (");
        return part.substring(0, bracket > 0 ? Math.min(bracket, end) : end);
    }

    private String afterPlace(String part) {
        String[] words = part.split(" ", 3);
        boolean placeFirst = words.length == 3 && places.contains(words[0]) && words[2].indexOf(' ') > 0;
        return placeFirst ? words[2] : part;
    }

    /** Whether it is a name of a writing without blanks within names, such as Chinese. */
    private static boolean isOneWord(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_OF_ONE_WORD
                && name.codePoints()
                        .allMatch(c -> Character.isIdeographic(c)
                                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private boolean isPerson(String name) {
        String[] words = name.split("\\s+", -1);
        return (words.length >= 2 || isOneWord(name))
                && words.length <= 6
                && !name.isEmpty()
                && !Character.isLowerCase(words[words.length - 1].codePointAt(0))
                && (!Character.isLowerCase(words[0].codePointAt(0)) || linkWords.contains(words[0]))
                && name.codePoints().noneMatch(Character::isDigit)
                && Arrays.stream(words).noneMatch(word -> notPeople.contains(word.toLowerCase(Locale.ROOT)));
    }
}
