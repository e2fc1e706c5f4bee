package io.depeche.enrich.clean.page;

import io.depeche.words.markup.Html;
import io.depeche.words.markup.Nitf;
import java.util.Set;

/** The roles of HTML and NITF elements in a text. */
public final class Tags {
    /** Elements without text for a reader. */
    public static final Set<String> SILENT = Html.union(Html.SILENT, Nitf.SILENT);

    /** Elements inside a line of text; a word may continue after their end tag. All others separate words. */
    public static final Set<String> INLINE = Html.union(Html.INLINE, Nitf.INLINE);

    /** Sub-headings of a story. */
    public static final Set<String> HEADINGS = Html.union(Html.HEADINGS, Nitf.HEADINGS);

    /** A block element: it begins and ends a block of text. Elements that nobody knows stand in the line. */
    public static final Set<String> BLOCKS =
            Html.union(Html.BLOCKS, Html.CONTROLS, Nitf.BLOCKS, Nitf.HEADINGS, Nitf.QUOTES);

    private Tags() {}

    /** Whether the element is a quotation. */
    public static boolean isQuote(String tag) {
        return tag.equals("blockquote") || Nitf.QUOTES.contains(tag);
    }
}
