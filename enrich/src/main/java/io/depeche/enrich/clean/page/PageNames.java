package io.depeche.enrich.clean.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Interprets class names and ids: {@code post-meta}, {@code relatedPosts} and {@code share_bar} consist of listed
 * words. A page has few different names, so each is read once per page.
 */
final class PageNames {
    /** Longer attributes, such as lists of generated classes, say nothing. */
    private static final int LONGEST_NAMES = 500;

    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 20;

    private static final Set<String> TEXTS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p");

    private final Map<String, Kind> kinds;
    private final Map<String, Said> known = new HashMap<>();

    PageNames(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /** The meaning of a word. */
    enum Kind {
        FURNITURE,
        COMMENT,
        TEASER,
        /** Furniture that names the author. */
        AUTHOR,
        /** Furniture that gives the time. */
        DATE
    }

    /** A word of a name that has a meaning. */
    record Named(String word, Kind kind) {}

    /** The meanings in an element's names, in order. */
    record Said(List<Named> words) {
        static final Said NOTHING = new Said(List.of());

        Said {
            words = List.copyOf(words);
        }

        boolean says(Kind kind) {
            for (Named named : words) {
                if (named.kind() == kind) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The meanings in the names of this element. */
    Said of(Element element) {
        if (element.attributesSize() == 0) {
            return Said.NOTHING;
        }
        String classes = element.attributes().get("class");
        // the id of a piece of text names its topic, not its role
        String id =
                TEXTS.contains(element.normalName()) ? "" : element.attributes().get("id");
        String names = id.isEmpty() ? classes : classes + " " + id;
        return names.isEmpty() || names.length() > LONGEST_NAMES
                ? Said.NOTHING
                : known.computeIfAbsent(names, this::said);
    }

    /** Splits at non-letters and at camel-case humps, and looks the words up in lower case. */
    private Said said(String names) {
        List<Named> said = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean hump = letter && i > start && isHump(names.charAt(i - 1), names.charAt(i));
            if (!letter || hump) {
                look(names, start, i, said);
                start = hump ? i : i + 1;
            }
        }
        return said.isEmpty() ? Said.NOTHING : new Said(said);
    }

    private void look(String names, int start, int end, List<Named> said) {
        if (end - start >= SHORTEST_WORD && end - start <= LONGEST_WORD) {
            String word = names.substring(start, end).toLowerCase(Locale.ROOT);
            Kind kind = kinds.get(word);
            if (kind != null) {
                said.add(new Named(word, kind));
            }
        }
    }

    private static boolean isHump(char before, char c) {
        return Character.isLowerCase(before) && Character.isUpperCase(c);
    }
}
