package io.depeche.bench.hostile;

import static io.depeche.bench.hostile.Units.nested;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.random.RandomGenerator;

/** XML and pages that strain a parser: depth, width, entities, and tags that nobody closes. */
final class MarkupKinds {
    private static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a0 "port ">%s]>
            <nitf><body><body.head><hedline><hl1>&a9;</hl1></hedline></body.head>
            <body.content><p>&a%d;</p></body.content></body></nitf>
            """;
    private static final String OUTSIDE = """
            <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY %%s SYSTEM "file:///etc/hostname">%s]>
            <nitf><body><body.content><p>&s;</p></body.content></body></nitf>
            """;

    static final List<Kind> ALL = List.of(
            new Kind("xml-entity-bomb", MarkupKinds::bomb),
            new Kind("xml-outside-entity", (random, length) -> bytes(OUTSIDE.formatted(Units.words(random, 3)))),
            xml("xml-deep", (random, length) -> nested(random, length, "<p>", "Port.", "</p>")),
            xml("xml-deep-blocks", (random, length) -> nested(random, length, "<block><p>", "Port.", "</p></block>")),
            xml("xml-wide", (random, length) -> Units.of(random, length, "<p/>", "<p>a</p>", "<br/>", "<hl2>b</hl2>")),
            xml("xml-huge-attribute", (random, length) -> "<p id=\"" + Units.words(random, length / 6) + "\">a</p>"),
            xml("xml-many-attributes", (random, length) -> "<p " + numbered("a%d=\"1\" ", length) + ">a</p>"),
            xml("xml-doubled-attributes", (random, length) -> "<p " + "a=\"1\" ".repeat(length / 6) + ">a</p>"),
            xml("xml-namespaces", (random, length) -> "<p " + numbered("xmlns:n%d=\"urn:n\" ", length) + ">a</p>"),
            xml("xml-cdata", (random, length) -> Units.of(random, length, "<![CDATA[a]]>", "<![CDATA[<p>]]>", "]]>")),
            xml("xml-comments", (random, length) -> Units.of(random, length, "<!-- -->", "<!--a--a-->", "<!--", "-->")),
            xml("xml-instructions", (random, length) -> Units.of(random, length, "<?a b?>", "<?xml ?>", "<?")),
            xml(
                    "xml-references",
                    (random, length) -> Units.of(random, length, "&#0;", "&#x1F600;", "&nosuch;", "&#xD800;")),
            xml("xml-unclosed", (random, length) -> Units.of(random, length, "<p>", "<em>", "<a href=\"", "</q>")),
            new Kind(
                    "newsml-many-items",
                    (random, length) -> bytes("<?xml version=\"1.0\"?><newsMessage "
                            + "xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                            + numbered("<newsItem guid=\"urn:h:%d\"><contentSet/></newsItem>", length)
                            + "</itemSet></newsMessage>")),
            new Kind(
                    "rss-many-items",
                    (random, length) -> bytes("<rss version=\"2.0\"><channel>"
                            + numbered("<item><guid>urn:h:%d</guid><title>Port reopens</title></item>", length)
                            + "</channel></rss>")),
            page("html-deep", (random, length) -> nested(random, length, "<div>", "Port.", "</div>")),
            page("html-deep-inline", (random, length) -> nested(random, length, "<span>", "Port.", "</span>")),
            page(
                    "html-deep-tables",
                    (random, length) -> nested(random, length, "<table><tr><td>", "Port.", "</td></tr></table>")),
            page("html-deep-lists", (random, length) -> nested(random, length, "<ul><li>", "Port.", "</li></ul>")),
            page(
                    "html-misnested",
                    (random, length) -> Units.of(random, length, "<b><i>", "</b>", "<p>", "<a>", "</i>", "<font>")),
            page(
                    "html-table-soup",
                    (random, length) ->
                            Units.of(random, length, "<table>", "<td>", "a", "<tr>", "</table>", "<caption>")),
            page(
                    "html-forms",
                    (random, length) -> Units.of(random, length, "<select>", "<option>", "<form>", "<button>", "</p>")),
            page(
                    "html-foreign",
                    (random, length) -> Units.of(random, length, "<svg>", "<math><mi>", "</svg>", "<desc>", "<p>")),
            page(
                    "html-templates",
                    (random, length) -> Units.of(random, length, "<template>", "<noscript>", "</template>", "a")),
            page(
                    "html-paragraphs",
                    (random, length) -> Units.of(random, length, "<p>Port.", "<p>", "<br>", "<h2>Port</h2>")),
            page(
                    "html-links",
                    (random, length) ->
                            Units.of(random, length, "<a href=/a>Port</a> ", "<li><a href=b>Read more</a>")),
            page("html-less-than", (random, length) -> Units.of(random, length, "<", "<a", "< ", "</", "<!", "<?")),
            page(
                    "html-quotes",
                    (random, length) -> Units.of(random, length, "<a b='", "<a b=\"", ">", "<a b=c d", "=")),
            page(
                    "html-references",
                    (random, length) -> Units.of(random, length, "&", "&amp", "&amp;amp;", "&#", "&notit;", "&#x;")),
            page(
                    "html-huge-attribute",
                    (random, length) -> "<p class=\"" + Units.words(random, length / 6) + "\">Port."),
            page("html-many-classes", (random, length) -> numbered("<p class=\"a%1$d b%1$d\">Port %1$d.</p>", length)),
            page(
                    "html-scripts",
                    (random, length) -> Units.of(
                            random, length, "<script>{</script>", "<script>", "<style>a{}</style>", "<!--<script>")),
            page(
                    "html-json-ld",
                    (random, length) -> "<script type=\"application/ld+json\">"
                            + nested(random, length, "{\"@graph\":[", "{\"@type\":\"NewsArticle\"}", "]}")
                            + "</script><p>Port."),
            page(
                    "html-meta",
                    (random, length) -> Units.of(
                            random,
                            length,
                            "<meta property=\"article:author\" content=\"Ada\">",
                            "<meta charset=x>",
                            "<time>")));

    private MarkupKinds() {}

    private interface Part {
        String of(RandomGenerator random, int length);
    }

    private static Kind xml(String name, Part body) {
        BinaryOperator<String> nitf = (head, text) -> "<?xml version=\"1.0\"?><nitf><head>" + head
                + "</head><body><body.head><hedline><hl1>Port reopens</hl1></hedline></body.head><body.content>" + text
                + "</body.content></body></nitf>";
        return new Kind(name, (random, length) -> bytes(within(nitf, random, body.of(random, length))));
    }

    private static Kind page(String name, Part body) {
        BinaryOperator<String> page = (head, text) -> "<!DOCTYPE html><html><head><title>Port reopens</title>" + head
                + "</head><body><article><h1>Port reopens</h1>" + text + "</article></body></html>";
        return new Kind(name, (random, length) -> bytes(within(page, random, body.of(random, length))));
    }

    /** Mostly in the body, sometimes in the head. */
    private static String within(BinaryOperator<String> document, RandomGenerator random, String text) {
        String story = "<p>The port reopened on Thursday, the authority said.</p>";
        return random.nextInt(4) == 0 ? document.apply(text, story) : document.apply("", story + text + story);
    }

    private static byte[] bomb(RandomGenerator random, int length) {
        StringBuilder entities = new StringBuilder();
        int depth = 1 + random.nextInt(30);
        for (int i = 1; i <= depth; i++) {
            entities.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return bytes(BOMB.formatted(entities, depth));
    }

    static String numbered(String form, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(form.formatted(i));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
