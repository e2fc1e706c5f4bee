package io.depeche.enrich.clean.tree;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Is told the elements and texts of a tree in reading order. The tree stays as it is meanwhile, which makes this faster than
 * jsoup's visitors, which may change it.
 */
public interface TreeReader {
    /** An element begins; returns whether its content is read. */
    boolean open(Element element);

    /** An element ends whose content was read. */
    void close(Element element);

    /** A text in the element that began last and has not ended. */
    void text(String text);

    /** Reads a tree without recursion, so that deep nesting is safe. */
    default void read(Element root) {
        if (!open(root)) {
            return;
        }
        Element at = root;
        int depth = 0;
        // at each depth the index of the next node
        int[] next = new int[OpenElements.DEEPEST];
        while (true) {
            if (next[depth] == at.childNodeSize()) {
                close(at);
                Element around = at.parent();
                if (depth == 0 || around == null) {
                    return;
                }
                at = around;
                depth--;
                continue;
            }
            Node node = at.childNode(next[depth]++);
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element element && open(element)) {
                at = element;
                depth++;
                next = depth == next.length ? Arrays.copyOf(next, 2 * depth) : next;
                next[depth] = 0;
            }
        }
    }
}
