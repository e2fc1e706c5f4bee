package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageReading;
import io.depeche.enrich.clean.page.Tags;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.enrich.clean.tree.TreeReader;
import io.depeche.model.Article.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Walks markup in reading order and returns its pieces, without recursion, so deep nesting is safe.
 */
final class MarkupWalker implements TreeReader {
    private final IdentityHashMap<Element, String> marks;
    private final Deque<String> rules = new ArrayDeque<>(List.of(PageReading.KEEP));
    private final Deque<Open> open = new ArrayDeque<>();
    private final TextFlow flow = new TextFlow();
    private final List<Piece> pieces = new ArrayList<>();
    /** Cuts from within the line that is being read, which go behind its block. */
    private final List<Piece> cutsInLine = new ArrayList<>();

    private @Nullable Element cutInLine;
    private final StringBuilder cutText = new StringBuilder();
    private int preformatted;

    /** An element that is being read. */
    private record Open(Block.Kind kind, Tags.Roles roles, boolean marked, boolean preformatted) {}

    private MarkupWalker(IdentityHashMap<Element, String> marks) {
        this.marks = marks;
    }

    /**
     * The pieces of a tree.
     *
     * @param marks the rule that cuts an element with its content, or {@link PageReading#KEEP}; an identity map
     */
    static List<Piece> walk(Element root, IdentityHashMap<Element, String> marks) {
        MarkupWalker walker = new MarkupWalker(marks);
        walker.read(root);
        walker.endBlock();
        return walker.pieces;
    }

    @Override
    public void text(String text) {
        if (cutInLine == null) {
            flow.append(text);
        } else {
            cutText.append(text);
        }
    }

    @Override
    public boolean open(Element element) {
        String tag = element.normalName();
        Tags.Roles roles = Tags.of(tag);
        if (roles.silent()) {
            flow.border();
            return false;
        }
        if (tag.equals("br")) {
            flow.lineBreak();
            return false;
        }
        if (cutInLine != null) {
            cutText.append(roles.inline() ? "" : " ");
            return true;
        }
        String mark = marks.get(element);
        if (mark != null && isCutInLine(element, mark)) {
            cutInLine = element;
            flow.border();
            return true;
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
            leave(mark != null);
            return false;
        }
        boolean pre = tag.equals("pre");
        open.push(new Open(roles.heading() ? Block.Kind.HEADING : kindOf(tag), roles, mark != null, pre));
        preformatted += pre ? 1 : 0;
        return true;
    }

    @Override
    public void close(Element element) {
        if (cutInLine != null) {
            endCutInLine(element);
            return;
        }
        Open ended = open.element();
        if (ended.roles().block() || ended.marked()) {
            endBlock();
        } else if (!ended.roles().inline()) {
            flow.gap();
        } else {
            flow.border();
        }
        open.pop();
        preformatted -= ended.preformatted() ? 1 : 0;
        leave(ended.marked());
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

    private void leave(boolean marked) {
        if (marked) {
            rules.pop();
        }
    }

    private Block.Kind kindOf(String tag) {
        if (tag.equals("li") || tag.equals("dt") || tag.equals("dd")) {
            return Block.Kind.LIST_ITEM;
        }
        return Tags.isQuote(tag) ? Block.Kind.QUOTE : kind();
    }

    /** Of the blocks in the element that is being read. */
    private Block.Kind kind() {
        return open.isEmpty() ? Block.Kind.PARAGRAPH : open.element().kind();
    }

    private void endBlock() {
        write(flow.take(kind(), preformatted > 0));
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
