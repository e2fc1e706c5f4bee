package io.depeche.ingest.format.page;

import io.depeche.words.markup.NameTable;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * The tree of a page's head, as the scan leaves it. A head that has nothing but what belongs there, as most have, is read
 * directly: {@code meta}, {@code link} and {@code title}; scripts are not part of its tree. All others are left to jsoup,
 * which knows where a browser would put what does not belong there, and costs several times as much.
 */
final class HeadTree {
    private static final String END = "</head>";
    private static final Tag HTML = Tag.valueOf("html");
    private static final Tag HEAD = Tag.valueOf("head");
    private static final Tag TITLE = Tag.valueOf("title");
    private static final NameTable<Tag> EMPTY = new NameTable<>(
            Map.of("meta", Tag.valueOf("meta"), "link", Tag.valueOf("link"), "base", Tag.valueOf("base")));

    private final String markup;
    private final TagAttributes attributes;
    private final Document document = new Document("");
    private final Element head = new Element(HEAD, null, null);

    private HeadTree(String markup) {
        this.markup = markup;
        this.attributes = new TagAttributes(markup, PageScanner.TELLING);
    }

    /** The tree of this markup. */
    static Document of(String markup) {
        HeadTree tree = new HeadTree(markup);
        return tree.read() ? tree.document : Jsoup.parse(markup);
    }

    /** Whether all of the head could be read. */
    private boolean read() {
        int at = skipSpace(0);
        boolean begins = isTag("html", at) && attributes.read(at + "<html".length());
        Element html = new Element(HTML, null, begins ? attributes() : null);
        document.appendChild(html);
        html.appendChild(head);
        at = begins ? skipSpace(attributes.end()) : at;
        while (at >= 0 && at < markup.length()) {
            int behind = tag(at);
            at = behind < 0 ? -1 : skipSpace(behind);
        }
        return at >= 0;
    }

    /** Reads what stands there; returns the position behind it, -1 to give up. */
    private int tag(int at) {
        if (markup.regionMatches(true, at, END, 0, END.length())) {
            return at + END.length();
        }
        int end = endOfName(at);
        if (end < 0 || !attributes.read(end)) {
            return -1;
        }
        int behind = attributes.end();
        Tag empty = EMPTY.at(markup, at + 1, end);
        if (empty != null) {
            head.appendChild(new Element(empty, null, attributes()));
            return behind;
        }
        if (isTag("title", at)) {
            return title(behind, closing("</title>", behind));
        }
        if (isTag("script", at)) {
            return behind(closing("</script>", behind), "</script>");
        }
        return isTag("head", at) ? behind : -1;
    }

    /** The end of the name of the start tag there; -1 when there is none. */
    private int endOfName(int at) {
        int end = at + 1;
        while (end < markup.length() && Character.isLetter(markup.charAt(end))) {
            end++;
        }
        return markup.charAt(at) == '<' && endsName(end) ? end : -1;
    }

    private boolean endsName(int at) {
        return at < markup.length()
                && (markup.charAt(at) <= ' ' || markup.charAt(at) == '>' || markup.charAt(at) == '/');
    }

    private int title(int from, int close) {
        if (close >= 0) {
            String text = Parser.unescapeEntities(markup.substring(from, close), false);
            head.appendChild(new Element(TITLE, null, null).appendChild(new TextNode(text)));
        }
        return behind(close, "</title>");
    }

    private static int behind(int close, String tag) {
        return close < 0 ? -1 : close + tag.length();
    }

    /** Where the content of an element ends in which no tag counts; -1 when that is not certain. */
    private int closing(String tag, int from) {
        int close = markup.indexOf("</", from);
        boolean certain = close >= 0
                && markup.regionMatches(true, close, tag, 0, tag.length())
                && !markup.substring(from, close).contains("<!--");
        return certain ? close : -1;
    }

    private boolean isTag(String name, int at) {
        int end = at + 1 + name.length();
        return markup.regionMatches(true, at + 1, name, 0, name.length()) && endsName(end);
    }

    /** The attributes of the tag that was read last, the first of each name. */
    private Attributes attributes() {
        Attributes all = new Attributes();
        for (int i = 0; i < attributes.count(); i++) {
            String written = markup.substring(attributes.start(i), attributes.end(i));
            int equals = written.indexOf('=');
            String name = PageScanner.TELLING.at(written, 0, lengthOfName(written));
            if (name != null && !all.hasKey(name)) {
                all.add(name, equals < 0 ? "" : Parser.unescapeEntities(bare(written.substring(equals + 1)), true));
            }
        }
        return all;
    }

    private static int lengthOfName(String attribute) {
        int end = 0;
        while (end < attribute.length() && attribute.charAt(end) > ' ' && attribute.charAt(end) != '=') {
            end++;
        }
        return end;
    }

    /** A value without its quotes, if it has any. */
    private static String bare(String written) {
        String value = written.stripLeading();
        boolean quoted = value.startsWith("\"") || value.startsWith("'");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < markup.length() && markup.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
