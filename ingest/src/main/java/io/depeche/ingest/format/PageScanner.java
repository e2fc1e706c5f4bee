package io.depeche.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Copies a page without the elements that no reader sees, in one pass over its characters, so that a parser has less to
 * do. Where the markup is broken, such as a script that nobody closes, the rest is copied as it is: the parser decides.
 */
final class PageScanner {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "svg", "template", "iframe");
    private static final int LONGEST_NAME = 10;

    private final String page;
    private final StringBuilder markup;
    private final List<String> jsonLd = new ArrayList<>();
    private int head = -1;
    /** Up to where the page has been copied or left out. */
    private int done;

    PageScanner(String page) {
        this.page = page;
        this.markup = new StringBuilder(page.length());
    }

    PageSource scan() {
        int at = page.indexOf('<');
        while (at >= 0) {
            int next = tag(at);
            at = next < 0 ? -1 : page.indexOf('<', next);
        }
        markup.append(page, done, page.length());
        String all = markup.toString();
        return new PageSource(all, head < 0 ? all : all.substring(0, head), jsonLd);
    }

    /** Reads what begins with the {@code <} at this place; where to go on, or -1 to give up. */
    private int tag(int at) {
        if (page.startsWith("<!--", at)) {
            return comment(at);
        }
        String name = name(at + 1);
        if (name.equals("body") && head < 0) {
            head = markup.length() + at - done;
        }
        return UNSEEN.contains(name) ? unseen(at, name) : at + 1;
    }

    private int comment(int at) {
        int text = at + "<!--".length();
        boolean empty = page.startsWith(">", text) || page.startsWith("->", text);
        int end = empty ? page.indexOf('>', text) : page.indexOf("-->", text);
        return end < 0 ? -1 : leaveOut(at, page.indexOf('>', end) + 1);
    }

    private int unseen(int at, String name) {
        int open = endOfTag(at);
        if (open < 0) {
            return -1;
        }
        if (name.equals("svg") && page.charAt(open - 2) == '/') {
            return leaveOut(at, open);
        }
        int close = closing(name, open);
        int end = close < 0 ? -1 : page.indexOf('>', close);
        if (end < 0) {
            return -1;
        }
        boolean described = name.equals("script") && isJsonLd(page.substring(at, open));
        if (described) {
            jsonLd.add(page.substring(open, close));
            return end + 1;
        }
        return leaveOut(at, end + 1);
    }

    private int leaveOut(int from, int to) {
        markup.append(page, done, from);
        done = to;
        return to;
    }

    private static boolean isJsonLd(String tag) {
        return tag.toLowerCase(Locale.ROOT).contains("application/ld+json");
    }

    /** The place after the {@code >} that ends a tag; a quoted value may hold one. */
    private int endOfTag(int at) {
        char quote = 0;
        for (int i = at; i < page.length(); i++) {
            char c = page.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && page.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    /** Where the end tag of this name begins, at {@code from} or later. */
    private int closing(String name, int from) {
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (name(at + 2).equals(name)) {
                return at;
            }
        }
        return -1;
    }

    /** The name of letters at this place in lower case; empty when it is no such name, or longer than those we look for. */
    private String name(int from) {
        int end = from;
        while (end < page.length() && end - from <= LONGEST_NAME && isLetter(page.charAt(end))) {
            end++;
        }
        boolean ends = end < page.length() && " \t\r\n\f/>".indexOf(page.charAt(end)) >= 0;
        return ends ? page.substring(from, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
