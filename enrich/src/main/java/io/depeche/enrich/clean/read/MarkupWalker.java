package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageReading;
import io.depeche.enrich.clean.page.Tags;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.model.Article.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks markup in reading order and returns its pieces, without recursion, so deep nesting is safe.
 */
final class MarkupWalker implements NodeFilter {
    private final IdentityHashMap<Element, String> marks;
    private final Deque<String> rules = new ArrayDeque<>(List.of(PageReading.KEEP));
    private final Deque<Block.Kind> kinds = new ArrayDeque<>(List.of(Block.Kind.PARAGRAPH));
    private final TextFlow flow = new TextFlow();
    private final List<Piece> pieces = new ArrayList<>();
    /** Cuts from within the line that is being read, which go behind its block. */
    private final List<Piece> cutsInLine = new ArrayList<>();

    private @Nullable Element cutInLine;
    private final StringBuilder cutText = new StringBuilder();
    private int preformatted;

    private MarkupWalker(IdentityHashMap<Element, String> marks) {
        this.marks = marks;
    }

    /**
     * The pieces of a tree.
     *
     * @param marks the rule that cuts an element with its content, or {@link PageReading#KEEP}; an identity map
     */
    static List<Piece> walk(Node root, IdentityHashMap<Element, String> marks) {
        MarkupWalker walker = new MarkupWalker(marks);
        root.filter(walker);
        walker.endBlock();
        return walker.pieces;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (cutInLine == null) {
                flow.append(text.getWholeText());
            } else {
                cutText.append(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        Tags.Roles roles = Tags.of(tag);
        if (roles.silent()) {
            flow.border();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            flow.lineBreak();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (cutInLine != null) {
            cutText.append(roles.inline() ? "" : " ");
            return FilterResult.CONTINUE;
        }
        String mark = marks.get(element);
        if (mark != null && isCutInLine(element, mark)) {
            cutInLine = element;
            flow.border();
            return FilterResult.CONTINUE;
        }
        if (mark != null || roles.block()) {
            endBlock();
        } else if (roles.inline()) {
            flow.border();
        } else {
            flow.gap();
        }
        if (mark != null) {
            rules.push(mark);
        }
        if (tag.equals("table") && TableText.isData(element)) {
            write(TableText.of(element));
            leave(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        kinds.push(roles.heading() ? Block.Kind.HEADING : kindOf(tag));
        preformatted += tag.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (cutInLine != null) {
            endCutInLine(element);
            return FilterResult.CONTINUE;
        }
        Tags.Roles roles = Tags.of(tag);
        boolean marked = marks.containsKey(element);
        if (roles.block() || marked) {
            endBlock();
        } else if (!roles.inline()) {
            flow.gap();
        } else {
            flow.border();
        }
        kinds.pop();
        preformatted -= tag.equals("pre") ? 1 : 0;
        if (marked) {
            rules.pop();
        }
        return FilterResult.CONTINUE;
    }

    /** Whether it is a part of a line to cut, such as a label, whose block goes on behind it. */
    private boolean isCutInLine(Element element, String mark) {
        return Tags.INLINE.contains(element.normalName())
                && !mark.equals(PageReading.KEEP)
                && rules.element().equals(PageReading.KEEP)
                && element.children().stream().noneMatch(child -> Tags.BLOCKS.contains(child.normalName()));
    }

    private void endCutInLine(Element element) {
        String rule = marks.get(element);
        if (!element.equals(cutInLine) || rule == null) {
            return;
        }
        cutInLine = null;
        flow.border();
        String text = Characters.oneLine(Characters.plain(cutText.toString()));
        cutText.setLength(0);
        if (!text.isEmpty()) {
            cutsInLine.add(Piece.block(Block.Kind.PARAGRAPH, text).cut(rule));
        }
    }

    private void leave(Element element) {
        if (marks.containsKey(element)) {
            rules.pop();
        }
    }

    private Block.Kind kindOf(String tag) {
        if (tag.equals("li") || tag.equals("dt") || tag.equals("dd")) {
            return Block.Kind.LIST_ITEM;
        }
        return Tags.isQuote(tag) ? Block.Kind.QUOTE : kinds.element();
    }

    private void endBlock() {
        write(flow.take(kinds.element(), preformatted > 0));
        pieces.addAll(cutsInLine);
        cutsInLine.clear();
    }

    private void write(List<Piece> written) {
        String rule = rules.element();
        for (Piece piece : written) {
            pieces.add(rule.equals(PageReading.KEEP) ? piece : piece.cut(rule));
        }
    }
}
