package io.depeche.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page in reading order with what they hold, counted in one walk. */
final class PageOutline implements NodeVisitor {
    private static final String SENTENCE_ENDS = ".!?…:。！？";

    private final List<Region> regions = new ArrayList<>();
    private @Nullable Region at;
    private @Nullable Region block;
    private int silent;
    private int links;

    private PageOutline() {}

    /** The regions of a page, outer ones before those within them. */
    static List<Region> of(Document document) {
        PageOutline outline = new PageOutline();
        document.traverse(outline);
        return outline.regions;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        } else if (node instanceof Element element) {
            at = new Region(element, at);
            regions.add(at);
            String tag = element.normalName();
            silent += Tags.SILENT.contains(tag) ? 1 : 0;
            links += tag.equals("a") ? 1 : 0;
            block = Tags.INLINE.contains(tag) ? block : at;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (at == null || !(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        silent -= Tags.SILENT.contains(tag) ? 1 : 0;
        links -= tag.equals("a") ? 1 : 0;
        at.close();
        Region left = at;
        at = at.parent();
        if (block == left) {
            block = at;
            while (block != null && Tags.INLINE.contains(block.tag())) {
                block = block.parent();
            }
        }
    }

    private void count(String text) {
        if (silent > 0 || at == null || block == null) {
            return;
        }
        int length = 0;
        int sentences = 0;
        boolean space = true;
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || c == '\u00A0';
            if (blank && !space) {
                sentences += SENTENCE_ENDS.indexOf(last) >= 0 ? 1 : 0;
            }
            length += blank && space ? 0 : 1;
            space = blank;
            last = c;
        }
        sentences += !space && SENTENCE_ENDS.indexOf(last) >= 0 ? 1 : 0;
        at.addText(length, links > 0);
        block.addOwn(length, links > 0, sentences);
    }
}
