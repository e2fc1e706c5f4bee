package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageReading;
import io.depeche.words.markup.Html;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads an article's fragment of markup by an agency, nearly all of which is the story. */
final class FragmentReader {
    /** An agency's address, label or menu is part of what it writes; these are not. */
    private static final Set<String> FURNITURE =
            Set.of("figcaption", "aside", "nav", "footer", "form", "button", "select");

    private static final Pattern HIDDEN = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(?:px|pt|em)?\\s*(?:;|!|$))",
            Pattern.CASE_INSENSITIVE);

    /** Names by which newsrooms mark a part as meant for editors. */
    private static final Pattern NOTE = Pattern.compile(
            "(?:^|[\\s_-])(?:ed(?:itors?)?|desk|internal|private)[\\s_-]?notes?(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> CUT = Map.of(
            "figure", "html.caption",
            "media", "nitf.media",
            "note", "nitf.note",
            "body.head", "nitf.head",
            "docdata", "nitf.head");

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
            String rule = rule(element);
            if (rule != null && !marks.containsKey(element)) {
                marks.put(element, rule);
            }
        }
        return MarkupWalker.walk(document, marks);
    }

    /** Whether no reader sees the element: newsletters hide a line for the list of mails in their first element. */
    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || HIDDEN.matcher(element.attr("style")).find());
    }

    private static @Nullable String rule(Element element) {
        if (isHidden(element)) {
            return "html.hidden";
        }
        if (element.attributesSize() > 0
                && (NOTE.matcher(element.className()).find()
                        || NOTE.matcher(element.id()).find())) {
            return "html.note";
        }
        String tag = element.normalName();
        return FURNITURE.contains(tag) ? "html." + Html.PURPOSES.get(tag) : CUT.get(tag);
    }

    /** The section that the agency marks as the main one, or NITF's {@code body.content}. */
    private static Optional<Element> mainPart(Document document) {
        return document.getAllElements().stream()
                .filter(element -> element.normalName().equals("body.content")
                        || (element.normalName().equals("section") && element.hasClass("main")))
                .filter(element -> element.hasText() && element.closest("note") == null)
                .findFirst();
    }
}
