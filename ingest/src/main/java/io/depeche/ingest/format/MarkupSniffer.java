package io.depeche.ingest.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells documents of angle brackets apart by root element and namespace. */
final class MarkupSniffer {
    private static final Set<String> HTML_ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "div",
            "p",
            "article",
            "section",
            "main",
            "span",
            "table",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "title",
            "meta",
            "blockquote",
            "figure",
            "center",
            "font",
            "pre",
            "a",
            "b",
            "i",
            "br",
            "base",
            "dl",
            "em",
            "footer",
            "form",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "iframe",
            "img",
            "link",
            "nav",
            "noscript",
            "script",
            "small",
            "strong",
            "style",
            "u");

    /** Roots of formats that have a name, lower-case, in any namespace. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("newsml", "NewsML 1.x"),
            Map.entry("nitf", "NITF"),
            Map.entry("rss", "RSS"),
            Map.entry("rdf", "RSS 1.0"),
            Map.entry("feed", "Atom"),
            Map.entry("entry", "Atom"),
            Map.entry("reuters", "Reuters-21578 SGML"),
            Map.entry("lewis", "Reuters-21578 SGML"));

    private MarkupSniffer() {}

    /** The reading of a document that starts with markup; null when the text only looks so. */
    static @Nullable Reading read(String text, NewsMlG2Reader newsMl, HtmlReader html) {
        Optional<Prolog> found = Prolog.of(text);
        if (found.isEmpty()) {
            return text.stripLeading().startsWith("<!--")
                    ? Reading.unknown("FMT-MALFORMED", "a comment without a root element behind it")
                    : null;
        }
        Prolog prolog = found.get();
        if (prolog.unsafe()) {
            return Reading.unknown(
                    "FMT-UNSAFE", "the document type declaration declares entities: such a document is not processed");
        }
        if (prolog.namespace().equals(NewsMlG2Reader.NAMESPACE)) {
            return newsMl(prolog.root(), text, newsMl);
        }
        String root = prolog.root().toLowerCase(Locale.ROOT);
        boolean isHtml = prolog.doctype().equals("html") || HTML_ELEMENTS.contains(root);
        if (isHtml && !NAMED.containsKey(root)) {
            return html.reading(text);
        }
        return other(prolog, root, text);
    }

    private static Reading newsMl(String root, String text, NewsMlG2Reader newsMl) {
        boolean item = root.equals("newsMessage") || root.equals("newsItem") || NewsMlG2Reader.NOT_NEWS.contains(root);
        return item ? newsMl.reading(text) : unknownRoot(root, NewsMlG2Reader.NAMESPACE);
    }

    private static @Nullable Reading other(Prolog prolog, String root, String text) {
        String name = NAMED.getOrDefault(prolog.doctype(), NAMED.get(root));
        if (name != null) {
            return Reading.unread(name + " (root element " + prolog.root() + ")");
        }
        if (prolog.root().isEmpty()) {
            return Reading.unknown("FMT-MALFORMED", "an XML declaration without a root element behind it");
        }
        // a company's code in angle brackets may start a text; a document also ends with a tag
        return prolog.declared() || text.stripTrailing().endsWith(">")
                ? unknownRoot(prolog.root(), prolog.namespace())
                : null;
    }

    private static Reading unknownRoot(String root, String namespace) {
        String where = namespace.isEmpty() ? "without a namespace" : "in the namespace " + shortened(namespace);
        return Reading.unread("XML with the root element " + shortened(root) + " " + where);
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
