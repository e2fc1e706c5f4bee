package io.depeche.words.markup;

import java.util.Set;

/**
 * The elements of NITF that HTML does not have.
 *
 * @see <a href="https://iptc.org/std/NITF/3.5/documentation/nitf-documentation.html">NITF 3.5</a>
 */
public final class Nitf {
    /** Headings within the body. */
    public static final Set<String> HEADINGS = Set.of("hl1", "hl2");

    /** Quotations that stand apart. */
    public static final Set<String> QUOTES = Set.of("bq");

    /** Begin and end a block of text, but for headings and quotations. */
    public static final Set<String> BLOCKS = Set.of(
            "abstract",
            "block",
            "body.content",
            "body.end",
            "body.head",
            "byline",
            "byttl",
            "copyrite",
            "credit",
            "dateline",
            "distributor",
            "fn",
            "hedline",
            "media",
            "media-caption",
            "media-producer",
            "nitf",
            "note",
            "rights",
            "series",
            "story.date",
            "tagline");

    /** Stand within a line of text. */
    public static final Set<String> INLINE = Set.of(
            "chron",
            "event",
            "function",
            "lang",
            "location",
            "money",
            "num",
            "object.title",
            "org",
            "person",
            "virtloc");

    /** Hold no text for a reader. */
    public static final Set<String> SILENT = Set.of("media-metadata", "media-object");

    private Nitf() {}
}
