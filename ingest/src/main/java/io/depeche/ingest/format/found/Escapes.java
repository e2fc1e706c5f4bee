package io.depeche.ingest.format.found;

import io.depeche.words.markup.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Undoes the escaping that systems between agency and reader add: once, twice, around all of a text or around a part. */
public final class Escapes {
    private static final String BLOCKS = "(?:" + String.join("|", Html.BLOCKS) + ")";

    /** Tags that nothing but markup has. A single start tag may be what a text speaks of. */
    private static final Pattern BLOCK_TAG =
            Pattern.compile("</" + BLOCKS + "\\s{0,9}>|<br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED_BLOCK_TAG =
            Pattern.compile("&lt;/" + BLOCKS + "\\s{0,9}&gt;|&lt;br\\s{0,9}/?&gt;", Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,20});");

    private static final Pattern TWICE =
            Pattern.compile("&amp;(?=(?!lt;|gt;)(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,20});)");

    private static final Pattern CDATA = Pattern.compile("(?:<|&lt;)!\\[CDATA\\[|\\]\\](?:>|&gt;)");

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[^<>]+");

    private Escapes() {}

    /** {@code text} without character references, written once or twice. */
    public static String text(String text) {
        String once = unescaped(text);
        return once.equals(text) ? text : unescaped(once);
    }

    /** {@code text} without the borders of CDATA sections that were escaped with it. */
    static String withoutCdata(String text) {
        return text.contains("![CDATA[") ? CDATA.matcher(text).replaceAll("") : text;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, true) : text;
    }

    /** {@code markup} with tags where it has escaped ones, and with single references where it has double ones. */
    static String markup(String markup) {
        String tagged =
                markup.contains("&lt;") && ESCAPED_BLOCK_TAG.matcher(markup).find()
                        ? BETWEEN_TAGS
                                .matcher(markup)
                                .replaceAll(run -> Matcher.quoteReplacement(
                                        ESCAPED_BLOCK_TAG.matcher(run.group()).find()
                                                ? Parser.unescapeEntities(run.group(), true)
                                                : run.group()))
                        : markup;
        return tagged.contains("&amp;") ? TWICE.matcher(tagged).replaceAll("&") : tagged;
    }

    /** Whether a text is markup that was escaped or put in CDATA. */
    public static boolean isMarkup(String text) {
        return (text.indexOf('<') >= 0 && BLOCK_TAG.matcher(text).find())
                || (text.indexOf('&') >= 0 && ESCAPED_BLOCK_TAG.matcher(text).find());
    }

    /** Such a text as well-formed markup. */
    public static String wellFormed(String text) {
        Document document = Jsoup.parseBodyFragment(BLOCK_TAG.matcher(text).find() ? text : markup(text));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return document.body().html();
    }

    /** Whether there is a letter or digit outside tags and references. */
    public static boolean hasWords(String markup) {
        char until = 0;
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (until != 0) {
                until = c == until || (until == ';' && !Character.isLetterOrDigit(c) && c != '#') ? 0 : until;
            } else if (c == '<') {
                until = '>';
            } else if (c == '&') {
                until = ';';
            } else if (Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
