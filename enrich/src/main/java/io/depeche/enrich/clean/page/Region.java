package io.depeche.enrich.clean.page;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One element of a page with counts of its content in characters. {@link PageOutline} counts, {@link PageJunk} marks
 * cuts, {@link ArticleRegion} adds up the rest; a region belongs to the reading of one page.
 */
final class Region {
    private static final int SHORTEST_SENTENCE = 25;
    private static final int SHORTEST_PROSE = 80;
    /** A blank that keeps words together, a hyphen and a blank that nobody sees. */
    private static final String UNSEEN = "\u00A0\u00AD\u200B";

    private static final char ASCII = 0x80;

    private static final String ENDS = ".!?…:。！？।॥؟۔\"'”’»)";

    private final Element element;
    /** Null when it has none, as many elements do. */
    private final @Nullable Attributes attributes;

    private final @Nullable Region parent;
    private final PageNames.Said names;
    private final Tags.Roles roles;
    private final boolean link;
    private final int order;
    private int last;
    private int text;
    private int linked;
    private int prose;
    private int own;
    private int ownLinked;
    private int ownSentences;
    private boolean ended;
    private boolean announcing;
    private @Nullable Region previous;
    private @Nullable Region next;
    private @Nullable Region lastChild;
    private int story;
    private @Nullable String rule;
    private @Nullable String content;

    /**
     * @param order the number of elements before it in the page
     * @param names the meanings in its class names and id
     */
    Region(Element element, @Nullable Region parent, int order, PageNames.Said names) {
        this.order = order;
        this.element = element;
        this.attributes = element.attributesSize() == 0 ? null : element.attributes();
        this.parent = parent;
        this.names = names;
        this.roles = Tags.of(element.normalName());
        this.link = element.normalName().equals("a") && has("href");
        if (parent != null) {
            previous = parent.lastChild;
            if (previous != null) {
                previous.next = this;
            }
            parent.lastChild = this;
        }
    }

    /** The element before it in the same parent; null when it is the first. */
    @Nullable
    Region previous() {
        return previous;
    }

    /** The element after it in the same parent; null when it is the last. */
    @Nullable
    Region next() {
        return next;
    }

    /** The last element in it; null when it holds none. */
    @Nullable
    Region lastChild() {
        return lastChild;
    }

    Element element() {
        return element;
    }

    /** The number of elements before it in the page. */
    int order() {
        return order;
    }

    /** All its text on one line, with single spaces. */
    String content() {
        if (content == null) {
            content = element.childNodeSize() == 1
                            && element.childNode(0) instanceof TextNode only
                            && isOneLine(only.getWholeText())
                    ? only.getWholeText()
                    : element.text();
        }
        return content;
    }

    /** Whether it is a line with single spaces between its words and nothing invisible, which needs no change. */
    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c == ' ' ? before != ' ' : c > ' ' && (c < ASCII || UNSEEN.indexOf(c) < 0);
            if (!fits) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    @Nullable
    Region parent() {
        return parent;
    }

    String tag() {
        return element.normalName();
    }

    PageNames.Said names() {
        return names;
    }

    /** Whether it is inside a line of text. */
    boolean isInline() {
        return roles.inline();
    }

    /** Whether it has no text for a reader. */
    boolean isSilent() {
        return roles.silent();
    }

    /** Whether it leads to a page. */
    boolean isLink() {
        return link;
    }

    /** The value of an attribute, its name in lower case; empty when it is absent. */
    String attribute(String name) {
        return attributes == null ? "" : attributes.get(name);
    }

    boolean hasAttributes() {
        return attributes != null;
    }

    boolean has(String attribute) {
        return attributes != null && attributes.hasKey(attribute);
    }

    /** The amount of text in it. */
    int text() {
        return text;
    }

    /** The amount of text in links. */
    int linked() {
        return linked;
    }

    /** The share of text in links. */
    double linkDensity() {
        return text == 0 ? 0 : (double) linked / text;
    }

    /** The amount of text in blocks that read like prose, without links. */
    int prose() {
        return prose;
    }

    /** The text of this block itself, not of blocks within it. */
    int ownText() {
        return own;
    }

    /** The text of this block itself that is in no link. */
    int ownUnlinked() {
        return own - ownLinked;
    }

    /** The prose of this block itself, not of blocks within it: whole sentences, or much text, most of it not in links. */
    int ownProse() {
        int unlinked = own - ownLinked;
        int shortest = ownSentences > 0 ? SHORTEST_SENTENCE : SHORTEST_PROSE;
        return unlinked >= shortest && ownLinked <= unlinked ? unlinked : 0;
    }

    /** The prose in it that no rule cuts. */
    int story() {
        return story;
    }

    /** The rule that cuts this element with its content; null when none does. */
    @Nullable
    String rule() {
        return rule;
    }

    void cutBy(@Nullable String why) {
        rule = why;
    }

    /** Whether neither this nor an enclosing element is cut. */
    boolean isOpen() {
        Region up = this;
        while (up != null && up.rule == null) {
            up = up.parent;
        }
        return up == null;
    }

    /** Whether the text of this block itself ends outside a link, with the end of a sentence or a colon. */
    boolean endsItself() {
        return ended;
    }

    /** Whether the text of this block itself ends with a colon. */
    boolean announces() {
        return announcing;
    }

    /** Whether it stands in the other at any depth. */
    boolean isWithin(Region other) {
        return other.order < order && order <= other.last;
    }

    /** The number of elements of the page up to its end, and so the index of the first one behind it. */
    int behind() {
        return last + 1;
    }

    /** Counts text directly in this element. */
    void addText(int length, boolean link) {
        text += length;
        linked += link ? length : 0;
    }

    /** Counts text whose innermost block is this one. */
    void addOwn(int length, boolean link, int sentences, char last) {
        own += length;
        ownLinked += link ? length : 0;
        ownSentences += sentences;
        if (last != ' ') {
            ended = !link && (last < 'A' || last > 'z') && ENDS.indexOf(last) >= 0;
            announcing = last == ':';
        }
    }

    /**
     * Adds the counts to the parent's; called once, after all content has been counted.
     *
     * @param regionsSoFar the number of elements of the page up to its end
     */
    void close(int regionsSoFar) {
        last = regionsSoFar - 1;
        prose += ownProse();
        if (parent != null) {
            parent.text += text;
            parent.linked += linked;
            parent.prose += prose;
        }
    }

    void beginStory() {
        story = ownProse();
    }

    /** Adds the story to the parent's unless this is cut; called from the innermost regions outwards. */
    void closeStory() {
        if (parent != null && rule == null) {
            parent.story += story;
        }
    }
}
