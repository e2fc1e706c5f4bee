package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.tree.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page in reading order with counts of their content, from one walk. */
final class PageOutline implements TreeReader {
    private static final String SENTENCE_ENDS = ".!?…:;。！？।॥؟۔";
    private static final Set<String> WRITTEN_IN = Set.of("textarea", "select");
    /** A link with more text and several sentences is a paragraph inside a link. */
    private static final int LONGEST_LINK = 150;

    private final List<Region> regions = new ArrayList<>();
    private final PageNames names;
    private @Nullable Region at;
    private @Nullable Region block;
    private int silent;
    private int links;

    private PageOutline(PageNames names) {
        this.names = names;
    }

    /** The regions of a page, each before those within it; the first is the page. */
    static List<Region> of(Document document, NameKinds names) {
        PageOutline outline = new PageOutline(new PageNames(names));
        outline.read(document);
        return outline.regions;
    }

    @Override
    public boolean open(Element element) {
        at = new Region(element, at, regions.size(), names.of(element));
        regions.add(at);
        silent += isSilent(at) ? 1 : 0;
        links += at.isLink() ? 1 : 0;
        block = at.isInline() ? block : at;
        return true;
    }

    @Override
    public void close(Element element) {
        if (at == null) {
            return;
        }
        silent -= isSilent(at) ? 1 : 0;
        links -= at.isLink() ? 1 : 0;
        at.close(regions.size());
        if (block == at) {
            block = blockAround(at);
        }
        at = at.parent();
    }

    private static @Nullable Region blockAround(Region region) {
        Region up = region.parent();
        while (up != null && up.isInline()) {
            up = up.parent();
        }
        return up;
    }

    private static boolean isSilent(Region region) {
        return region.isSilent() || WRITTEN_IN.contains(region.tag());
    }

    @Override
    public void text(String text) {
        if (silent > 0 || at == null || block == null) {
            return;
        }
        int length = 0;
        int sentences = 0;
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            sentences += space && endsSentence(last) ? 1 : 0;
            length += space && isSpace(last) ? 0 : 1;
            last = c;
        }
        sentences += endsSentence(last) ? 1 : 0;
        boolean link = links > 0 && !(length > LONGEST_LINK && sentences > 1);
        at.addText(length, link);
        block.addOwn(length, link, sentences, lastCharacter(text));
    }

    /** Most characters are letters of ASCII, which need no search. */
    private static boolean endsSentence(char c) {
        return (c < 'A' || c > 'z') && SENTENCE_ENDS.indexOf(c) >= 0;
    }

    /** The last character that is not a space; a blank when there is none. */
    private static char lastCharacter(String text) {
        int at = text.length() - 1;
        while (at >= 0 && isSpace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
