package io.depeche.enrich.clean.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What the elements of HTML and NITF mean for reading text. */
public final class Tags {
    /** Hold no text for a reader. */
    public static final Set<String> SILENT = setOf(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "picture",
            "map",
            "head",
            "meta",
            "link",
            "title",
            "media-metadata",
            "media-object");

    /** Stand within a line of text; where one ends a word may go on. All others stand apart. */
    public static final Set<String> INLINE = setOf(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "chron",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "event",
            "font",
            "function",
            "i",
            "ins",
            "kbd",
            "label",
            "lang",
            "location",
            "mark",
            "money",
            "num",
            "object.title",
            "org",
            "person",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "virtloc",
            "wbr",
            "img");

    /** Sub-headings of a story. */
    public static final Set<String> HEADINGS = setOf("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2");

    private static final Set<String> QUOTES = setOf("blockquote", "bq");

    private Tags() {}

    /** A hash table, because these sets are asked for every element of every page. */
    private static Set<String> setOf(String... tags) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(tags)));
    }

    /** Whether the element quotes. */
    public static boolean isQuote(String tag) {
        return QUOTES.contains(tag);
    }

    /** A block element: it begins and ends a block of text. Elements that nobody knows stand in the line. */
    public static final Set<String> BLOCKS = setOf(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "body.content",
            "body.end",
            "body.head",
            "bq",
            "block",
            "button",
            "byline",
            "byttl",
            "caption",
            "center",
            "copyrite",
            "credit",
            "dateline",
            "dd",
            "details",
            "dialog",
            "distributor",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "fn",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hedline",
            "hgroup",
            "hl1",
            "hl2",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "media",
            "media-caption",
            "media-producer",
            "menu",
            "nav",
            "nitf",
            "note",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "story.date",
            "summary",
            "table",
            "tagline",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "abstract",
            "rights",
            "series");
}
