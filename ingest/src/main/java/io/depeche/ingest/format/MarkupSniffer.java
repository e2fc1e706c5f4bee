package io.depeche.ingest.format;

import io.depeche.ingest.format.feed.AtomReader;
import io.depeche.ingest.format.feed.RssReader;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.Reading;
import io.depeche.ingest.format.newsml.NewsMl1Reader;
import io.depeche.ingest.format.newsml.NewsMlG2Reader;
import io.depeche.ingest.format.newsml.NitfReader;
import io.depeche.ingest.format.page.HtmlReader;
import io.depeche.ingest.format.teleprinter.Reuters21578Reader;
import io.depeche.ingest.format.xml.Prolog;
import io.depeche.ingest.format.xml.XmlDocuments;
import io.depeche.model.Problem;
import io.depeche.words.markup.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Distinguishes XML and HTML documents by root element and namespace. */
final class MarkupSniffer {
    private static final int LONGEST_NAME = 100;

    /** Readers by the document element of their format, lower-case, in any namespace. */
    private static final Map<String, Reader> BY_ROOT = byRoot();

    private static final NewsMlG2Reader NEWSML_G2 = new NewsMlG2Reader();
    private static final HtmlReader HTML = new HtmlReader();

    private final Map<String, Reader> layouts;

    /**
     * @param layouts readers of XML that only one agency writes, by the local name of the document element
     */
    MarkupSniffer(Map<String, Reader> layouts) {
        this.layouts = Map.copyOf(layouts);
    }

    private static Map<String, Reader> byRoot() {
        Reader rss = new RssReader();
        Reader atom = new AtomReader();
        Reader sgml = new Reuters21578Reader();
        return Map.of(
                "newsml", new NewsMl1Reader(),
                "nitf", new NitfReader(),
                "rss", rss,
                "rdf", rss,
                "feed", atom,
                "entry", atom,
                "deleted-entry", atom,
                "reuters", sgml,
                "lewis", sgml);
    }

    /** The reading of all documents in a text that starts with markup; null when the text only looks like one. */
    @Nullable
    Reading read(String written) {
        String text = Prolog.fromDeclaration(written);
        List<String> documents = Prolog.of(text)
                .filter(prolog -> reader(prolog).filter(HTML::equals).isEmpty())
                .map(prolog -> XmlDocuments.in(text, prolog.root()))
                .orElseGet(() -> List.of(text));
        if (documents.size() == 1) {
            return readOne(text);
        }
        List<Reading> readings = documents.stream()
                .map(document -> Objects.requireNonNullElseGet(
                        readOne(document), () -> Reading.unknown("FMT-UNKNOWN", "text after an XML document")))
                .toList();
        String format = readings.stream()
                .flatMap(reading -> reading.knownFormat().stream())
                .findFirst()
                .orElse(Reading.UNKNOWN);
        return new Reading(
                format,
                readings.stream().flatMap(reading -> reading.found().stream()).toList());
    }

    /** Whether a text that starts with markup is a web page. */
    boolean isPage(String written) {
        return Prolog.of(Prolog.fromDeclaration(written))
                .filter(prolog -> !prolog.unsafe())
                .flatMap(this::reader)
                .filter(HTML::equals)
                .isPresent();
    }

    /**
     * The reading of a web page.
     *
     * @param written each character for a byte of UTF-8
     */
    Reading readPage(String written) {
        String page = Prolog.withoutDoctype(Prolog.fromDeclaration(written));
        return new Reading(HTML.format(), HTML.readBytes(page));
    }

    private @Nullable Reading readOne(String text) {
        Optional<Prolog> found = Prolog.of(text);
        if (found.isEmpty()) {
            return text.stripLeading().startsWith("<!--")
                    ? Reading.unknown("FMT-MALFORMED", "a comment without a root element after it")
                    : null;
        }
        Prolog prolog = found.get();
        Optional<Reader> reader = reader(prolog);
        if (prolog.unsafe()) {
            return new Reading(
                    reader.map(Reader::format).orElse(Reading.UNKNOWN),
                    List.of(Found.broken(
                            "FMT-UNSAFE",
                            "the document uses an entity that its document type declaration declares: not processed")));
        }
        return reader.isPresent() ? reader.get().reading(Prolog.withoutDoctype(text)) : other(prolog, text);
    }

    private Optional<Reader> reader(Prolog prolog) {
        if (NewsMlG2Reader.isNamespace(prolog.namespace()) && isG2(prolog.root())) {
            return Optional.of(NEWSML_G2);
        }
        String root = prolog.root().toLowerCase(Locale.ROOT);
        Reader named = BY_ROOT.getOrDefault(root, BY_ROOT.get(prolog.doctype()));
        if (named != null) {
            return Optional.of(named);
        }
        if (prolog.doctype().equals("html") || Html.EVERYDAY.contains(root)) {
            return Optional.of(HTML);
        }
        return Optional.ofNullable(layouts.get(prolog.root()));
    }

    private static boolean isG2(String root) {
        return root.equals("newsMessage") || root.equals("newsItem") || NewsMlG2Reader.NOT_NEWS.contains(root);
    }

    private static @Nullable Reading other(Prolog prolog, String text) {
        if (prolog.root().isEmpty()) {
            return Reading.unknown("FMT-MALFORMED", "an XML declaration without a root element after it");
        }
        // a company's code in angle brackets may start a text; a document also ends with a tag
        return prolog.declared() || text.stripTrailing().endsWith(">")
                ? Reading.unread("XML with the root element " + Problem.shortened(prolog.root(), LONGEST_NAME) + " "
                        + where(prolog))
                : null;
    }

    private static String where(Prolog prolog) {
        return prolog.namespace().isEmpty()
                ? "without a namespace"
                : "in the namespace " + Problem.shortened(prolog.namespace(), LONGEST_NAME);
    }
}
