package io.depeche.enrich.clean;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One element of a page with what stands in it, in characters; filled in one walk over the page, then only read. */
final class Region {
    private final Element element;
    private final @Nullable Region parent;
    private int text;
    private int linked;
    private int prose;
    private int own;
    private int ownLinked;
    private int ownSentences;
    private @Nullable String rule;
    private int story;

    Region(Element element, @Nullable Region parent) {
        this.element = element;
        this.parent = parent;
    }

    Element element() {
        return element;
    }

    @Nullable
    Region parent() {
        return parent;
    }

    String tag() {
        return element.normalName();
    }

    /** All text. */
    int text() {
        return text;
    }

    /** The text that stands in links. */
    int linked() {
        return linked;
    }

    /** The text of paragraphs and lists that read like prose, without links. */
    int prose() {
        return prose;
    }

    /** The prose that no rule cuts; see {@link PageJunk}. */
    int story() {
        return story;
    }

    /** The share of the text that stands in links. */
    double linkDensity() {
        return text == 0 ? 0 : (double) linked / text;
    }

    /** The rule that cuts this element with all in it; null when none does. */
    @Nullable
    String rule() {
        return rule;
    }

    void cutBy(@Nullable String why) {
        rule = why;
    }

    /** Takes text that stands in this block itself, not in a block within it. */
    void addOwn(int length, boolean link, int sentences) {
        own += length;
        ownLinked += link ? length : 0;
        ownSentences += sentences;
    }

    void addText(int length, boolean link) {
        text += length;
        linked += link ? length : 0;
    }

    /** Hands what was counted on to the parent; called once, when the walk leaves the element. */
    void close() {
        int unlinked = own - ownLinked;
        boolean reads = ownSentences > 0 ? unlinked >= 25 : unlinked >= 80;
        prose += reads && ownLinked <= unlinked ? unlinked : 0;
        if (parent != null) {
            parent.text += text;
            parent.linked += linked;
            parent.prose += prose;
        }
    }

    /** Forgets what of this page is story, before it is counted anew. */
    void resetStory() {
        int unlinked = own - ownLinked;
        boolean reads = ownSentences > 0 ? unlinked >= 25 : unlinked >= 80;
        story = reads && ownLinked <= unlinked ? unlinked : 0;
    }

    void handStoryOn() {
        if (parent != null && rule == null) {
            parent.story += story;
        }
    }
}
