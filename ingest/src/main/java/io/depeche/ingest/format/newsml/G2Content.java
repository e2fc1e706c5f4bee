package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Base64Text;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.Markup;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The inline content of a newsItem: the rendition that is the article.
 *
 * @param body null when nothing is inline
 * @param headline the headline or title in the inline document
 * @param byline the byline in the inline document
 * @param language declared in the inline document
 */
record G2Content(
        @Nullable Body body,
        @Nullable String headline,
        @Nullable String byline,
        @Nullable String language) {

    private static final G2Content NONE = new G2Content(null, null, null, null);

    static G2Content of(XmlElement contentSet) {
        List<XmlElement> renditions = contentSet
                .elements()
                .filter(e -> !rendition(e).contains("nonpublic"))
                .toList();
        return longest(renditions.stream().filter(e -> e.name().equals("inlineXML")))
                .or(() -> longest(renditions.stream().filter(G2Content::isPlainArticle)))
                .orElse(NONE);
    }

    private static Optional<G2Content> longest(Stream<XmlElement> renditions) {
        return renditions
                .max(Comparator.comparingInt(rendition -> rendition.text().length()))
                .filter(rendition -> rendition.has(Character::isLetterOrDigit))
                .map(G2Content::read);
    }

    private static boolean isPlainArticle(XmlElement content) {
        String type = Objects.requireNonNullElse(content.attribute("contenttype"), "text/plain");
        boolean part = Stream.of("headline", "teaser", "title", "caption").anyMatch(rendition(content)::endsWith);
        return content.name().equals("inlineData")
                && type.toLowerCase(Locale.ROOT).startsWith("text/")
                && decoded(content) != null
                && !part;
    }

    private static String rendition(XmlElement content) {
        return Objects.requireNonNullElse(content.attribute("rendition"), "").toLowerCase(Locale.ROOT);
    }

    private static G2Content read(XmlElement rendition) {
        Optional<XmlElement> nitf =
                rendition.all().filter(e -> e.name().equals("nitf")).findFirst();
        if (nitf.isPresent()) {
            return nitf(nitf.get());
        }
        Optional<XmlElement> html =
                rendition.all().filter(e -> e.name().equals("html")).findFirst();
        if (html.isPresent()) {
            return html(html.get());
        }
        return rendition.elements().findAny().isPresent()
                ? new G2Content(new Body(Kind.HTML, Markup.inner(rendition)), null, null, null)
                : new G2Content(
                        EscapedBody.of(
                                Objects.requireNonNullElse(decoded(rendition), rendition.ownText()),
                                rendition.attribute("contenttype")),
                        null,
                        null,
                        null);
    }

    /** The text of {@code inlineData}; null when it is encoded in another way than base 64. */
    private static @Nullable String decoded(XmlElement content) {
        String encoding = Objects.requireNonNullElse(content.attribute("encoding"), "none")
                .toLowerCase(Locale.ROOT);
        if (encoding.endsWith("base64")) {
            return Base64Text.of(content.ownText());
        }
        return encoding.endsWith("none") || encoding.endsWith("8bit") || encoding.endsWith("utf-8")
                ? content.ownText()
                : null;
    }

    private static G2Content nitf(XmlElement nitf) {
        NitfDocument document = new NitfDocument(nitf);
        List<String> headlines = document.headlines();
        return new G2Content(
                document.body(), headlines.isEmpty() ? null : headlines.get(0), document.byline(), document.language());
    }

    private static G2Content html(XmlElement html) {
        return new G2Content(
                new Body(Kind.HTML, Markup.inner(part(html, "body"))),
                first(html, "title"),
                null,
                html.attribute("xml:lang"));
    }

    private static XmlElement part(XmlElement document, String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        document.all().filter(e -> e.name().equals(name)).limit(1))
                .findFirst()
                .orElse(document);
    }

    private static @Nullable String first(XmlElement document, String name) {
        return document.all()
                .filter(e -> e.name().equals(name))
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
