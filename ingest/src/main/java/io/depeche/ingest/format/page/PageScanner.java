package io.depeche.ingest.format.page;

import io.depeche.words.markup.Html;
import io.depeche.words.markup.NameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies a page in one pass, without parts that no reader sees, so that a parser has less to do: scripts, styles,
 * drawings, comments, pictures, attributes that say nothing about the text, and the layout between blocks. It keeps
 * every word; beyond {@link #MOST_TAGS} tags it keeps the text and drops the tags. From broken markup on, such as a
 * script that is never closed, it copies the rest unchanged and the parser decides.
 */
final class PageScanner {
    private static final Set<String> BLOCKS = Html.union(Html.BLOCKS, Html.METADATA);
    private static final NameTable<Role> ROLES =
            new NameTable<>(Html.union(BLOCKS, Html.OPAQUE, Html.WITHOUT_TEXT, Html.RAW, Set.of("body", "pre")).stream()
                    .collect(Collectors.toMap(
                            name -> name,
                            name -> new Role(
                                    name,
                                    Html.OPAQUE.contains(name),
                                    BLOCKS.contains(name),
                                    Html.WITHOUT_TEXT.contains(name),
                                    Html.RAW.contains(name)))));

    /** The attributes that are kept, by their names. */
    static final NameTable<String> TELLING = new NameTable<>(Stream.of(
                    "aria-hidden",
                    "charset",
                    "class",
                    "content",
                    "data-component",
                    "data-date",
                    "data-datetime",
                    "data-published",
                    "data-testid",
                    "data-time",
                    "data-timestamp",
                    "datetime",
                    "hidden",
                    "href",
                    "http-equiv",
                    "id",
                    "itemprop",
                    "lang",
                    "name",
                    "property",
                    "pubdate",
                    "rel",
                    "role",
                    "style",
                    "type",
                    "xml:lang")
            .collect(Collectors.toMap(name -> name, name -> name)));

    /** Many times what pages have; more tags could only be an attack on the parser. */
    static final int MOST_TAGS = 50_000;

    private static final int LONGEST_ATTRIBUTE = 10_000;
    private static final Pattern HIDES =
            Pattern.compile("(?i)[\\s;:\"'=](?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)");

    private final String page;
    private final TagAttributes attributes;
    private final Matcher hides;
    private final KeptText markup;
    private final List<String> jsonLd = new ArrayList<>();
    private final List<Supplier<String>> data = new ArrayList<>();
    private int body;
    /** The position up to which the page has been copied or dropped. */
    private int done;

    private boolean afterBlock = true;
    private int preformatted;
    private int tags;

    /** What an element is to the scan; together, because it is asked for every tag. */
    private record Role(String name, boolean opaque, boolean block, boolean textless, boolean raw) {
        static final Role NONE = new Role("", false, false, false, false);
    }

    /** @param isBytes whether each character of the page stands for a byte of sound UTF-8, so that what is kept is decoded */
    PageScanner(String page, boolean isBytes) {
        this.page = page;
        this.attributes = new TagAttributes(page, TELLING);
        this.hides = HIDES.matcher(page);
        this.markup = new KeptText(page, isBytes);
    }

    PageSource scan() {
        int at = page.indexOf('<');
        while (at >= 0) {
            int next = page.startsWith("!--", at + 1) ? comment(at) : tag(at);
            at = next < 0 ? -1 : page.indexOf('<', next);
        }
        markup.keep(done, page.length());
        return new PageSource(markup.toString(), body, jsonLd, data, Math.max(0, tags - MOST_TAGS));
    }

    private int comment(int at) {
        int text = at + "<!--".length();
        boolean empty = page.startsWith(">", text) || page.startsWith("->", text);
        int end = empty ? page.indexOf('>', text) : page.indexOf("-->", text);
        return end < 0 ? -1 : leaveOut(at, page.indexOf('>', end) + 1);
    }

    /** Reads the tag at this position, if there is one; returns the position to go on from, or -1 to give up. */
    private int tag(int at) {
        boolean closes = page.startsWith("/", at + 1);
        int start = closes ? at + 2 : at + 1;
        int end = endOfName(start);
        if (end == start) {
            return at + 1;
        }
        if (!attributes.read(end)) {
            return -1;
        }
        Role known = ROLES.at(page, start, end);
        Role role = known == null ? Role.NONE : known;
        String name = role.name();
        if (!closes && role.opaque()) {
            return unseen(at, name);
        }
        copyText(at, role.block());
        if (name.equals("body") && !closes && body == 0) {
            body = markup.length();
        }
        preformatted += name.equals("pre") ? (closes ? -1 : 1) : 0;
        done = attributes.end();
        if (role.textless()) {
            return done;
        }
        tags++;
        if (tags > MOST_TAGS) {
            markup.add(' ');
            return done;
        }
        markup.keep(at, end);
        for (int i = 0; i < attributes.count(); i++) {
            if (attributes.end(i) - attributes.start(i) <= LONGEST_ATTRIBUTE) {
                copyAttribute(attributes.start(i), attributes.end(i));
            }
        }
        markup.keep(attributes.selfClosing() ? done - 2 : done - 1, done);
        return role.raw() && !closes ? closing(name, done) : done;
    }

    /** Copies an attribute; of a style only whether it hides the element. */
    private void copyAttribute(int start, int end) {
        if (page.regionMatches(true, start, "style", 0, "style".length())) {
            if (hides.region(start, end).find()) {
                markup.add(" hidden");
            }
        } else if (page.charAt(start - 1) == ' ') {
            markup.keep(start - 1, end);
        } else {
            markup.add(' ');
            markup.keep(start, end);
        }
    }

    /** Copies the text before a tag, except the layout between blocks. */
    private void copyText(int until, boolean beforeBlock) {
        boolean layout = (afterBlock || beforeBlock) && preformatted <= 0 && isBlank(done, until);
        if (!layout) {
            markup.keep(done, until);
        }
        done = until;
        afterBlock = beforeBlock;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (page.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private int unseen(int at, String name) {
        int open = attributes.end();
        if (name.equals("svg") && attributes.selfClosing()) {
            return leaveOut(at, open);
        }
        int close = closing(name, open);
        int end = close < 0 ? -1 : page.indexOf('>', close);
        if (end < 0) {
            return -1;
        }
        if (name.equals("script") && isJsonLd(page.substring(at, open))) {
            jsonLd.add(page.substring(open, close));
            return end + 1;
        }
        if (name.equals("script") && page.startsWith("{", skipSpace(open)) && isJson(page.substring(at, open))) {
            data.add(() -> page.substring(open, close));
        }
        return leaveOut(at, end + 1);
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < page.length() && page.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private int leaveOut(int from, int to) {
        markup.keep(done, from);
        done = to;
        return to;
    }

    private static boolean isJsonLd(String tag) {
        return tag.toLowerCase(Locale.ROOT).contains("application/ld+json");
    }

    private static boolean isJson(String tag) {
        return tag.contains("application/json") || tag.contains("__NEXT_DATA__");
    }

    /** The start of the end tag with this name, at {@code from} or later; -1 when there is none. */
    private int closing(String name, int from) {
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (page.regionMatches(true, at + 2, name, 0, name.length())
                    && endOfName(at + 2) == at + 2 + name.length()) {
                return at;
            }
        }
        return -1;
    }

    /** The end of a tag name that begins with a letter; {@code start} when there is none. */
    private int endOfName(int start) {
        if (start >= page.length() || !isLetter(page.charAt(start))) {
            return start;
        }
        int end = start;
        while (end < page.length() && !endsName(page.charAt(end))) {
            end++;
        }
        return end < page.length() ? end : start;
    }

    private static boolean endsName(char c) {
        return switch (c) {
            case ' ', '\t', '\r', '\n', '\f', '/', '>', '<' -> true;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
