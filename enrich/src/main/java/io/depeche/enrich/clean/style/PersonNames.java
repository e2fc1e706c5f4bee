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
    private static final int SHORTEST_ROLE = 8;
    private static final Pattern SEPARATOR = Pattern.compile(
            ",|;|/|\\||&|[•·⋅∙]|\\s[–—-]\\s|\\b(?:and|und|et|y|e|og|och)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    /** What is not a name: an address, or the name in a network. */
    private static final Pattern HANDLE = Pattern.compile("\\S{0,80}@\\S{1,80}");

    private static final Pattern EDGES = Pattern.compile("^[\\s().:=*–—-]+|[\\s():=*–—-]+$");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> prefixes;
    private final Set<String> places;
    private final Set<String> notPeople;
    /** Those of them that may end a longer word, as no name does. */
    private final Set<String> longRoles;

    private final Set<String> firstNames;
    private final Set<String> linkWords;
    private final ReadableCase readable;

    PersonNames(Words words) {
        this.prefixes = List.copyOf(words.of(Kind.BYLINE_PREFIXES, new Use("credit")));
        this.places = words.of(Kind.BYLINE_ENDS);
        this.notPeople = words.of(Kind.NOT_PEOPLE);
        this.longRoles = notPeople.stream()
                .filter(word -> word.length() >= SHORTEST_ROLE)
                .collect(Collectors.toSet());
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
            String name = withoutRole(EDGES.matcher(withoutPlace(parts[i])).replaceAll(""));
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
        for (String prefix : prefixes) {
            if (text.startsWith(" ", prefix.length()) && text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return text.substring(prefix.length());
            }
        }
        return text;
    }

    /** A place may stand on either side: {@code Ana Díaz in Quito}, {@code in Quito Ana Díaz}. */
    private String withoutPlace(String written) {
        String part = afterPlace(written.strip());
        // what stood behind the last word may have been a date
        String line =
                part.isEmpty() || Character.isUpperCase(part.charAt(part.lastIndexOf(' ') + 1)) ? part : part + " ";
        int end = endBeforePlace(line, part.length());
        int bracket = part.indexOf(" (");
        return part.substring(0, bracket > 0 ? Math.min(bracket, end) : end);
    }

    /** Where a word before a place stands behind the first; {@code otherwise} where none does. */
    private int endBeforePlace(String line, int otherwise) {
        int blank = line.indexOf(' ', 1);
        while (blank >= 0) {
            int next = line.indexOf(' ', blank + 1);
            if (next >= 0 && places.contains(line.substring(blank + 1, next))) {
                return blank;
            }
            blank = next;
        }
        return otherwise;
    }

    private String afterPlace(String part) {
        String[] words = part.split(" ", 3);
        if (!places.contains(words[0])) {
            return part;
        }
        boolean placeFirst = words.length == 3 && words[2].indexOf(' ') > 0;
        return placeFirst ? words[2] : words.length == 2 ? "" : part;
    }

    /** A role may stand on either side: {@code chief football writer Ana Díaz}, {@code Ana Díaz redacteur Economie}. */
    private String withoutRole(String part) {
        String[] words = part.split("\\s+", -1);
        int last = words.length - 1;
        while (last >= 0 && !isRole(words[last])) {
            last--;
        }
        if (last < 0) {
            return part;
        }
        String behind = String.join(" ", Arrays.asList(words).subList(last + 1, words.length));
        int first = 0;
        while (first < last && !isRole(words[first]) && !isSmall(words[first])) {
            first++;
        }
        String before = String.join(" ", Arrays.asList(words).subList(0, first));
        return isPerson(behind) ? behind : isPerson(before) ? before : part;
    }

    /** Whether a word is a role, in small letters or as the end of a German compound, and not part of a paper's name. */
    private boolean isRole(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isCompound(lower) || (word.equals(lower) && notPeople.contains(lower));
    }

    /** Whether it is such as {@code online-autorin} or {@code politikredakteurin}. */
    private boolean isCompound(String lower) {
        return notPeople.contains(lower.substring(lower.lastIndexOf('-') + 1))
                ? lower.indexOf('-') >= 0
                : endsInRole(lower);
    }

    private boolean endsInRole(String lower) {
        for (int from = 0; from + SHORTEST_ROLE <= lower.length(); from++) {
            if (longRoles.contains(lower.substring(from))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(String word) {
        return isLower(word) && !linkWords.contains(word);
    }

    /** Whether it begins with a small letter and lacks a capital behind it, unlike {@code d'Arc}. */
    private static boolean isLower(String word) {
        return !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(0))
                && word.codePoints().noneMatch(Character::isUpperCase);
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
                && !isLower(words[words.length - 1])
                && Arrays.stream(words).noneMatch(this::isSmall)
                && name.codePoints().noneMatch(Character::isDigit)
                && Arrays.stream(words)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .noneMatch(word -> notPeople.contains(word) || isCompound(word));
    }
}
