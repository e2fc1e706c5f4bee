package io.depeche.enrich.clean.tree;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The tree of a page. Pages whose tags are closed as they were opened, but for those that HTML lets a writer leave out, are
 * parsed here; all others by jsoup, which mends broken markup as browsers do. Both give the same elements and texts; blank
 * text outside head and body, the document type and comments are not part of it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tree-construction">HTML, tree construction</a>
 */
public final class PageTree {
    private PageTree() {}

    /** Parses a page, however broken. */
    public static Document of(String markup) {
        MarkupReader reader = new MarkupReader(markup);
        return reader.read() ? reader.document() : Jsoup.parse(markup);
    }
}
