package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageReading;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a fragment that holds an article: the agency marked it up, so nearly all of it is the story. */
final class FragmentReader {
    private static final Map<String, String> CUT_IN_FRAGMENT = Map.ofEntries(
            Map.entry("figcaption", "html.caption"),
            Map.entry("figure", "html.caption"),
            Map.entry("aside", "html.aside"),
            Map.entry("nav", "html.navigation"),
            Map.entry("footer", "html.footer"),
            Map.entry("form", "html.form"),
            Map.entry("button", "html.form"),
            Map.entry("select", "html.form"),
            Map.entry("media", "nitf.media"),
            Map.entry("body.head", "nitf.head"),
            Map.entry("docdata", "nitf.head"));

    private FragmentReader() {}

    static List<Piece> html(String markup) {
        List<Piece> pieces = read(Jsoup.parse(markup));
        boolean swallowed = pieces.stream().noneMatch(Piece::isOpen);
        // an XHTML body may close a script within its start tag, which HTML reads as the start of an endless script
        return swallowed ? read(Jsoup.parse(markup, "", Parser.xmlParser())) : pieces;
    }

    static List<Piece> nitf(String markup) {
        return read(Jsoup.parse(markup, "", Parser.xmlParser()));
    }

    private static List<Piece> read(Document document) {
        IdentityHashMap<Element, String> marks = new IdentityHashMap<>();
        Optional<Element> main = mainPart(document);
        main.ifPresent(part -> {
            marks.put(document, "html.outside-main");
            marks.put(part, PageReading.KEEP);
        });
        for (Element element : document.getAllElements()) {
            String rule = CUT_IN_FRAGMENT.get(element.normalName());
            if (rule != null && !marks.containsKey(element)) {
                marks.put(element, rule);
            }
        }
        return MarkupWalker.walk(document, marks);
    }

    /** The section that the agency itself calls the main one, or NITF's body proper. */
    private static Optional<Element> mainPart(Document document) {
        return document.getAllElements().stream()
                .filter(element -> element.normalName().equals("body.content")
                        || (element.normalName().equals("section") && element.hasClass("main")))
                .filter(Element::hasText)
                .findFirst();
    }
}
