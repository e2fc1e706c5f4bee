package io.depeche.enrich.clean.page;

import io.depeche.words.markup.Html;
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

    private static final Set<String> TEXTS = Html.union(Html.HEADINGS, Set.of("p"));
    /** What utility classes of style sheets call the ways to show an element. */
    private static final Set<String> DISPLAYS =
            Set.of("block", "flex", "grid", "inline", "inline-block", "inline-flex", "table");

    private final NameKinds kinds;
    private final Map<String, Said> known = new HashMap<>();

    PageNames(NameKinds kinds) {
        this.kinds = kinds;
    }

    /** The meaning of a word. */
    enum Kind {
        FURNITURE,
        /** Furniture where no sentence stands in the element. */
        LABEL,
        COMMENT,
        TEASER,
        /** Furniture that leads to other stories. */
        OTHERS,
        /** Pictures with their texts. */
        GALLERY,
        /** A whole name of what a browser does not show. */
        HIDDEN,
        /** A whole name that shows on wide screens what {@link #HIDDEN} hides on small ones. */
        SHOWN,
        /** Furniture that names the author. */
        AUTHOR,
        /** Furniture that gives the time. */
        DATE,
        /** The folder of an address in which the pages of authors are; a class name says nothing by it. */
        FOLDER
    }

    /** A word of a name that has a meaning. */
    record Named(String word, Kind kind) {}

    /** The meanings in an element's names, in order. */
    record Said(List<Named> words) {
        static final Said NOTHING = new Said(List.of());

        Said {
            words = List.copyOf(words);
        }

        Said and(Said more) {
            if (words.isEmpty() || more.words.isEmpty()) {
                return words.isEmpty() ? more : this;
            }
            List<Named> both = new ArrayList<>(words);
            both.addAll(more.words);
            return new Said(both);
        }

        boolean has(String word) {
            for (Named named : words) {
                if (named.word().equals(word)) {
                    return true;
                }
            }
            return false;
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
        String tag = element.normalName();
        // sites name their own elements as they name classes
        String own = tag.indexOf('-') > 0 ? tag : "";
        boolean bare = element.attributesSize() == 0;
        if (bare && own.isEmpty()) {
            return Said.NOTHING;
        }
        String classes = bare ? "" : element.attributes().get("class");
        // the id of a piece of text names its topic, not its role
        String id = bare || TEXTS.contains(tag) ? "" : element.attributes().get("id");
        return classes.length() + id.length() + own.length() > LONGEST_NAMES
                ? Said.NOTHING
                : known(classes)
                        .and(id.isEmpty() ? Said.NOTHING : said(id))
                        .and(known(own))
                        .and(bare ? Said.NOTHING : ofParts(element));
    }

    /** What sites whose class names are made by a program call the parts of a page. */
    private Said ofParts(Element element) {
        return known(element.attributes().get("data-component"))
                .and(known(element.attributes().get("data-testid")));
    }

    /** Of classes and tags, which many elements share. */
    private Said known(String names) {
        if (names.isEmpty()) {
            return Said.NOTHING;
        }
        Said said = known.get(names);
        if (said == null) {
            said = said(names);
            known.put(names, said);
        }
        return said;
    }

    private Said said(String names) {
        List<Named> said = new ArrayList<>();
        int start = 0;
        int colon = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i == names.length() ? ' ' : names.charAt(i);
            if (c == ':') {
                colon = i;
            } else if (c <= ' ') {
                if (colon >= start) {
                    lookUnderCondition(names, start, colon + 1, i, said);
                } else if (i > start) {
                    look(names, start, i, said);
                }
                start = i + 1;
            }
        }
        return said.isEmpty() ? Said.NOTHING : new Said(said);
    }

    /** Looks up one name: as a whole, or its words. */
    private void look(String names, int start, int end, List<Named> said) {
        Kind whole = kinds.of(names, start, end);
        if (whole == null) {
            lookAtWords(names, start, end, said);
        } else {
            said.add(new Named(names.substring(start, end).toLowerCase(Locale.ROOT), whole));
        }
    }

    /** Looks at a style under a condition, such as {@code md:block}; its words are those of style sheets. */
    private static void lookUnderCondition(String names, int start, int display, int end, List<Named> said) {
        if (DISPLAYS.contains(names.substring(display, end))) {
            said.add(new Named(names.substring(start, end), Kind.SHOWN));
        }
    }

    /** Splits at non-letters and at camel-case humps. */
    private void lookAtWords(String names, int from, int to, List<Named> said) {
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && isLetter(names.charAt(i));
            boolean hump = letter && i > start && isHump(names.charAt(i - 1), names.charAt(i));
            if (!letter || hump) {
                Kind kind = kinds.of(names, start, i);
                if (kind != null && kind != Kind.HIDDEN && kind != Kind.SHOWN && kind != Kind.FOLDER) {
                    said.add(new Named(names.substring(start, i).toLowerCase(Locale.ROOT), kind));
                }
                start = hump ? i : i + 1;
            }
        }
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    private static boolean isHump(char before, char c) {
        boolean ascii = c < 0x80 && before < 0x80;
        return ascii
                ? c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z'
                : Character.isLowerCase(before) && Character.isUpperCase(c);
    }
}
