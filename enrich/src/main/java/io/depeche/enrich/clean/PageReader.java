package io.depeche.enrich.clean;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the story from a whole web page. Known containers of stories compete with the densest text; where neither gives
 * much, the article that the page describes to search engines serves, and at last all text of the page.
 */
final class PageReader {
    private static final int SHORTEST_STORY = 200;

    private PageReader() {}

    static List<Piece> read(String markup) {
        Document document = Jsoup.parse(markup);
        List<Region> regions = PageOutline.of(document);
        PageJunk.mark(regions, true);
        Region story = StoryElement.in(regions);
        if (story.story() < SHORTEST_STORY) {
            PageJunk.mark(regions, false);
            story = StoryElement.in(regions);
        }
        IdentityHashMap<Element, String> junk = new IdentityHashMap<>();
        for (Region region : regions) {
            if (region.rule() != null) {
                junk.put(region.element(), region.rule());
            }
        }
        List<Piece> pieces = outsideCut(document, story.element(), junk);
        Optional<String> described = JsonLd.articleBody(document);
        if (described.isPresent() && described.get().length() > Math.max(SHORTEST_STORY, 2 * length(pieces))) {
            return replaced(pieces, described.get());
        }
        return length(pieces) > 0 ? pieces : MarkupWalker.walk(document, new IdentityHashMap<>());
    }

    private static List<Piece> outsideCut(Document document, Element story, IdentityHashMap<Element, String> junk) {
        IdentityHashMap<Element, String> marks = new IdentityHashMap<>(junk);
        for (Element up = story.parent(); up != null; up = up.parent()) {
            marks.remove(up);
        }
        marks.put(document, "page.outside");
        marks.put(story, MarkupWalker.KEEP);
        return MarkupWalker.walk(document, marks);
    }

    private static List<Piece> replaced(List<Piece> pieces, String described) {
        List<Piece> out = new ArrayList<>(BodyReader.lines(described));
        pieces.forEach(piece -> out.add(piece.isOpen() ? piece.cut("page.outside") : piece));
        return out;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isOpen)
                .mapToInt(p -> p.text().length())
                .sum();
    }
}
