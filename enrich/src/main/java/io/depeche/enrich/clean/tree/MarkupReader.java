package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.CharacterReferences.Place;
import io.depeche.enrich.clean.tree.ElementKind.Role;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Reads the tags and texts of a page in one pass; it gives up where a tag is not written as tags are. */
final class MarkupReader {
    private static final Pattern DOCTYPE = Pattern.compile(
            "\\s{0,100}(?:<\\?[^>]{0,300}>\\s{0,100})?<!doctype\\s{1,9}html(?<more>\\s{0,9}|\\s{1,9}public\\s{1,9}\"-//[^>\"]{0,99}\"\\s{0,9}(?:\"[^>\"]{0,199}\"\\s{0,9})?)>",
            Pattern.CASE_INSENSITIVE);

    private final String markup;
    private final StartTag tag;
    private TreeBuilder tree = new TreeBuilder(TreeBuilder.Mode.QUIRKS);

    MarkupReader(String markup) {
        this.markup = markup;
        this.tag = new StartTag(markup);
    }

    /** The tree of a page that was read to its end. */
    Document document() {
        return tree.document();
    }

    /** Whether the page could be read. */
    boolean read() {
        var doctype = DOCTYPE.matcher(markup);
        int at = 0;
        if (doctype.lookingAt()) {
            tree = new TreeBuilder(TreeBuilder.Mode.STANDARD);
            at = doctype.end();
        }
        if (markup.indexOf('\0') >= 0) {
            return false;
        }
        while (at >= 0 && at < markup.length() && tree.isRegular()) {
            at = next(at);
        }
        return at >= 0 && tree.isRegular();
    }

    /** Reads the text up to the next tag, and the tag; returns the position behind it, -1 to give up. */
    private int next(int from) {
        int open = markup.indexOf('<', from);
        while (open >= 0 && !beginsTag(open + 1)) {
            open = markup.indexOf('<', open + 1);
        }
        int end = open < 0 ? markup.length() : open;
        if (end > from) {
            String text = CharacterReferences.decoded(markup.substring(from, end), Place.CONTENT);
            if (text.indexOf('\0') >= 0 || !tree.text(text)) {
                return -1;
            }
        }
        return open < 0 ? end : tag(open);
    }

    private boolean beginsTag(int at) {
        return at < markup.length() && (StartTag.isLetter(markup.charAt(at)) || "/!?".indexOf(markup.charAt(at)) >= 0);
    }

    private int tag(int open) {
        if (markup.charAt(open + 1) == '?') {
            // an instruction to other programs, which HTML reads as a comment
            return behindTag(open);
        }
        if (markup.charAt(open + 1) == '!') {
            return declaration(open);
        }
        boolean closes = markup.charAt(open + 1) == '/';
        int start = closes ? open + 2 : open + 1;
        int end = StartTag.endOfName(markup, start);
        if (end == start) {
            return -1;
        }
        ElementKind kind = tree.kind(markup, start, end);
        int behind = tag.read(end);
        if (behind < 0) {
            return -1;
        }
        if (closes) {
            return tree.end(kind) ? behind : -1;
        }
        if (kind.role().isRaw()) {
            return tag.isClosed() ? -1 : raw(kind, behind);
        }
        if (kind.role() == Role.SELECT && tag.isClosed()) {
            return -1;
        }
        boolean lineBreak = kind.role() == Role.PREFORMATTED && markup.startsWith("\n", behind);
        return tree.start(kind, tag.attributes()) ? behind + (lineBreak ? 1 : 0) : -1;
    }

    /** The position behind what ends with the next {@code >}; -1 when nothing does. */
    private int behindTag(int open) {
        int end = markup.indexOf('>', open);
        return end < 0 ? -1 : end + 1;
    }

    /** Leaves out a document type where it says nothing any more, or what HTML reads as a comment though it is written oddly. */
    private int declaration(int open) {
        int start = open + 2;
        if (markup.regionMatches(true, start, "doctype", 0, "doctype".length())) {
            return tree.isBegun() ? behindTag(open) : -1;
        }
        return markup.startsWith("--", start) || markup.startsWith("[CDATA[", start) ? -1 : behindTag(open);
    }

    /** Reads the content of an element in which no tag counts, and its end tag. */
    private int raw(ElementKind kind, int from) {
        int close = markup.indexOf("</", from);
        while (close >= 0
                && !markup.regionMatches(
                        true, close + 2, kind.name(), 0, kind.name().length())) {
            close = markup.indexOf("</", close + 2);
        }
        int end = close + 2 + kind.name().length();
        if (close < 0 || !markup.startsWith(">", end)) {
            return -1;
        }
        String content = markup.substring(from, close);
        boolean code = kind.role() == Role.CODE;
        if (code && content.contains("<!--")) {
            return -1;
        }
        String text = code ? content : CharacterReferences.decoded(content, Place.CONTENT);
        return tree.raw(kind, tag.attributes(), text) ? end + 1 : -1;
    }
}
