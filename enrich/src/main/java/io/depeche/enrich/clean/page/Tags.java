package io.depeche.enrich.clean.page;

import io.depeche.words.markup.Html;
import io.depeche.words.markup.Nitf;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Roles> ROLES = Stream.of(SILENT, INLINE, HEADINGS, BLOCKS)
            .flatMap(Set::stream)
            .distinct()
            .collect(Collectors.toMap(
                    tag -> tag,
                    tag -> new Roles(
                            SILENT.contains(tag), INLINE.contains(tag), HEADINGS.contains(tag), BLOCKS.contains(tag))));
    private static final Roles NONE = new Roles(false, false, false, false);

    private Tags() {}

    /** Which of the sets have an element; together, because they are asked for every element of every page. */
    public record Roles(boolean silent, boolean inline, boolean heading, boolean block) {}

    /** The roles of an element; none of one that nobody knows. */
    public static Roles of(String tag) {
        return ROLES.getOrDefault(tag, NONE);
    }

    /** Whether the element is a quotation. */
    public static boolean isQuote(String tag) {
        return tag.equals("blockquote") || Nitf.QUOTES.contains(tag);
    }
}
