package io.depeche.enrich.clean.tree;

import io.depeche.words.markup.NameTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An element as the rules for building a tree see it.
 *
 * @param name in lower case
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#special">HTML, categories of elements</a>
 */
record ElementKind(String name, Role role, Tag tag) {
    /** What elements of a kind have in common. */
    enum Role {
        HTML("html"),
        HEAD("head"),
        BODY("body"),
        /** Without content, about the page; belongs in its head. */
        METADATA("base link meta"),
        /** Without content, in a line. */
        VOID("area br embed img input param source track wbr"),
        /** Without content, on a line of its own. */
        RULE("hr"),
        TITLE("title"),
        /** Whose content is code; belongs in the head too. */
        CODE("script style"),
        FIELD("textarea"),
        PARAGRAPH("p"),
        HEADING("h1 h2 h3 h4 h5 h6"),
        BLOCK("""
            address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup menu nav
            section summary"""),
        LIST("ol ul"),
        ITEM("li"),
        TERM("dd dt"),
        PREFORMATTED("listing pre"),
        FORM("form"),
        BUTTON("button"),
        SELECT("select"),
        OPTION("option"),
        OPTION_GROUP("optgroup"),
        TABLE("table"),
        CAPTION("caption"),
        COLUMNS("colgroup"),
        COLUMN("col"),
        ROWS("tbody tfoot thead"),
        ROW("tr"),
        CELL("td th"),
        /** Those of {@link #FORMATTING} that can't stand in each other. */
        ANCHOR("a nobr"),
        /** Which the standard opens again where they were closed too early. */
        FORMATTING("b big code em font i s small strike strong tt u"),
        /** In which formatting begins anew. */
        OBJECT("object"),
        /** Which no end tag of another element closes. */
        CLOSED("main search"),
        /** With rules of their own, which pages seldom need. */
        UNUSUAL("""
            applet basefont bgsound command device frame frameset iframe image keygen marquee math menuitem noembed noframes
            noscript plaintext rb rp rt rtc svg template xmp"""),
        /** The rest: without rules of their own. */
        OTHER("""
            abbr acronym audio bdi bdo canvas cite data datalist del dfn dialog ins kbd label legend map mark meter output picture
            progress q ruby samp span sub sup time var video""");

        private final String names;

        Role(String names) {
            this.names = names;
        }

        /** Whether only rows, cells and the like may stand directly in it. */
        boolean isTable() {
            return this == TABLE || this == ROWS || this == ROW || this == COLUMNS;
        }

        /** Whether an end tag within it does not close what is around it. */
        boolean isScope() {
            return this == TABLE || this == CELL || this == CAPTION || this == OBJECT || this == HTML;
        }

        /** Whether no tag counts in its content. */
        boolean isRaw() {
            return this == TITLE || this == CODE || this == FIELD;
        }

        /** Whether it belongs in the head of a page. */
        boolean isOfHead() {
            return this == METADATA || this == TITLE || this == CODE;
        }

        boolean isFormatting() {
            return this == FORMATTING || this == ANCHOR;
        }
    }

    private static final NameTable<ElementKind> KNOWN = new NameTable<>(known());

    /** An element of HTML by its name in lower case. */
    static ElementKind of(String name) {
        return Objects.requireNonNull(of(name, 0, name.length()));
    }

    /** The kind of the element of HTML whose name, in any case, stands there; null when there is none. */
    static @Nullable ElementKind of(String markup, int start, int end) {
        return KNOWN.at(markup, start, end);
    }

    /** An element that HTML does not have, by its name in lower case. */
    static ElementKind ofUnknown(String name) {
        return new ElementKind(name, Role.OTHER, Tag.valueOf(name));
    }

    private static Map<String, ElementKind> known() {
        Map<String, ElementKind> known = new HashMap<>();
        for (Role role : Role.values()) {
            for (String name : role.names.strip().split("\\s+", -1)) {
                known.put(name, new ElementKind(name, role, Tag.valueOf(name)));
            }
        }
        return known;
    }

    /** Whether an end tag of an element within a line does not close this one. */
    boolean isSpecial() {
        return switch (role) {
            case ANCHOR, FORMATTING, OPTION, OPTION_GROUP, OTHER -> false;
            default -> true;
        };
    }
}
