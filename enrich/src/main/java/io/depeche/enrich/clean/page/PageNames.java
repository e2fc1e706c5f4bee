package io.depeche.enrich.clean.page;

import io.depeche.enrich.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What class names and ids say of an element: {@code post-meta}, {@code relatedPosts} and {@code share_bar} are made of
 * words that {@code pages/names.tsv} lists.
 */
final class PageNames {
    /** Attributes of machines, such as lists of generated classes, say nothing. */
    private static final int LONGEST_NAMES = 500;

    private static final Map<String, Kind> KINDS = Table.load("/pages/names.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("word"), row -> Kind.valueOf(row.get("says").toUpperCase(Locale.ROOT))));

    private PageNames() {}

    /** What a word says. */
    enum Kind {
        FURNITURE,
        COMMENT,
        TEASER
    }

    /** A word of a name that says something. */
    record Named(String word, Kind kind) {}

    /** The names of an element as one string. */
    static String namesOf(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        return element.className() + " " + element.id();
    }

    /** The words of these names that say something, in their order. */
    static List<Named> in(String names) {
        if (names.length() > LONGEST_NAMES) {
            return List.of();
        }
        return words(names).stream()
                .flatMap(word -> Optional.ofNullable(KINDS.get(word)).map(kind -> new Named(word, kind)).stream())
                .toList();
    }

    /** The words of names in lower case: what stands between other characters than letters, and the humps of camels. */
    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean hump = letter && i > start && isHump(names.charAt(i - 1), names.charAt(i));
            if ((!letter || hump) && i > start) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
            }
            if (!letter || hump) {
                start = hump ? i : i + 1;
            }
        }
        return words;
    }

    private static boolean isHump(char before, char c) {
        return Character.isLowerCase(before) && Character.isUpperCase(c);
    }
}
