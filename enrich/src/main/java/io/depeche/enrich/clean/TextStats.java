package io.depeche.enrich.clean;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text, linked text and prose each element of a page holds; counted in one walk. */
final class TextStats implements NodeVisitor {
    private static final int SHORTEST_PARAGRAPH = 40;
    private static final double FULL_PARENT = 1.0;
    private static final double HALF_GRANDPARENT = 0.5;

    /** The counts of one element. {@code score} weighs the prose that stands directly or nearly so in it. */
    static final class Count {
        private int text;
        private int linked;
        private double score;

        int text() {
            return text;
        }

        double score() {
            return score;
        }

        /** The share of the text that stands in links. */
        double linkDensity() {
            return text == 0 ? 0 : (double) linked / text;
        }
    }

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
    private int silentDepth;
    private int links;

    private TextStats() {}

    static TextStats measure(Document document) {
        TextStats stats = new TextStats();
        document.traverse(stats);
        return stats;
    }

    Count of(Element element) {
        return counts.computeIfAbsent(element, e -> new Count());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && silentDepth == 0 && node.parent() instanceof Element parent) {
            int length = Characters.oneLine(text.getWholeText()).length();
            Count count = of(parent);
            count.text += length;
            count.linked += links > 0 ? length : 0;
        } else if (node instanceof Element element) {
            silentDepth += Tags.SILENT.contains(element.normalName()) ? 1 : 0;
            links += element.normalName().equals("a") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        silentDepth -= Tags.SILENT.contains(element.normalName()) ? 1 : 0;
        links -= element.normalName().equals("a") ? 1 : 0;
        Count count = of(element);
        Element parent = element.parent();
        if (parent == null) {
            return;
        }
        of(parent).text += count.text;
        of(parent).linked += count.linked;
        String tag = element.normalName();
        if ((tag.equals("p") || tag.equals("pre") || tag.equals("blockquote")) && count.text >= SHORTEST_PARAGRAPH) {
            credit(element, count.text * (1 - count.linkDensity()));
        }
    }

    private void credit(Element paragraph, double worth) {
        Element parent = paragraph.parent();
        if (parent != null) {
            of(parent).score += worth * FULL_PARENT;
            Element grandparent = parent.parent();
            if (grandparent != null) {
                of(grandparent).score += worth * HALF_GRANDPARENT;
            }
        }
    }
}
