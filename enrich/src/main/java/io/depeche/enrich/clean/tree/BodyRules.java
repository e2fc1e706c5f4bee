package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.ElementKind.Role;
import io.depeche.enrich.clean.tree.TreeBuilder.Mode;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What tags within the body of a page open and close.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody">HTML, the "in body" insertion mode</a>
 */
final class BodyRules {
    /** As far as jsoup looks for a term to close. */
    private static final int FARTHEST_TERM = 24;

    private final OpenElements open;
    private final Mode mode;
    private final TableRules tables;
    private @Nullable Element form;

    BodyRules(OpenElements open, Mode mode) {
        this.open = open;
        this.mode = mode;
        this.tables = new TableRules(open);
    }

    boolean text(String text, boolean blank) {
        open.append(new TextNode(text));
        return blank || !open.role().isTable();
    }

    /** Whether an element with text or code may stand at this place. */
    boolean mayHold(ElementKind kind) {
        Role around = open.role();
        boolean inTable = around.isTable() && (kind.role() != Role.CODE || around == Role.COLUMNS);
        return !inTable && !isInSelect();
    }

    /** Whether options are read: these and their groups hold nothing else, so that one of them is innermost in their list. */
    boolean isInSelect() {
        int at = open.size() - 1;
        while (at >= 0 && (open.kind(at).role() == Role.OPTION || open.kind(at).role() == Role.OPTION_GROUP)) {
            at--;
        }
        return at >= 0 && open.kind(at).role() == Role.SELECT;
    }

    boolean start(ElementKind kind, @Nullable Attributes attributes) {
        if (isInSelect()) {
            return startInSelect(kind, attributes);
        }
        while (open.role().isTable()) {
            switch (tables.start(kind, attributes)) {
                case DONE -> {
                    return true;
                }
                case UNUSUAL -> {
                    return false;
                }
                case AGAIN -> {}
            }
        }
        return switch (kind.role()) {
            case HTML, UNUSUAL, TITLE, CODE, FIELD -> false;
            case HEAD -> true;
            case BODY -> open.addAttributes(1, attributes);
            case METADATA, VOID -> empty(kind, attributes);
            case RULE -> {
                closeParagraph();
                yield empty(kind, attributes);
            }
            case PARAGRAPH, BLOCK, LIST, PREFORMATTED -> block(kind, attributes);
            case HEADING -> heading(kind, attributes);
            case ITEM -> {
                closeItem(Role.ITEM, open.size());
                yield block(kind, attributes);
            }
            case TERM -> {
                closeItem(Role.TERM, FARTHEST_TERM + 1);
                yield block(kind, attributes);
            }
            case FORM -> form(kind, attributes);
            case BUTTON -> open.inScope(kind.name()) < 0 && opened(kind, attributes);
            case OPTION, OPTION_GROUP -> {
                popIf(Role.OPTION);
                yield opened(kind, attributes);
            }
            case TABLE -> mode == Mode.QUIRKS ? opened(kind, attributes) : block(kind, attributes);
            case CAPTION, COLUMNS, COLUMN, ROWS, ROW, CELL -> startOfTable(kind, attributes);
            case ANCHOR -> endFormatting(kind) && opened(kind, attributes);
            case SELECT, FORMATTING, OBJECT, CLOSED, OTHER -> opened(kind, attributes);
        };
    }

    /** A part of a table closes the cell that it stands in, and is left out where there is none. */
    private boolean startOfTable(ElementKind kind, @Nullable Attributes attributes) {
        int cell = open.inTable(Role.CELL);
        if (cell < 0) {
            return !open.has(Role.TABLE);
        }
        open.closeCell(cell);
        return start(kind, attributes);
    }

    private boolean empty(ElementKind kind, @Nullable Attributes attributes) {
        open.appendEmpty(kind, attributes);
        return true;
    }

    private boolean opened(ElementKind kind, @Nullable Attributes attributes) {
        open.open(kind, attributes);
        return true;
    }

    private boolean block(ElementKind kind, @Nullable Attributes attributes) {
        closeParagraph();
        return opened(kind, attributes);
    }

    private boolean heading(ElementKind kind, @Nullable Attributes attributes) {
        closeParagraph();
        popIf(Role.HEADING);
        return opened(kind, attributes);
    }

    private boolean form(ElementKind kind, @Nullable Attributes attributes) {
        if (form == null) {
            block(kind, attributes);
            form = open.element(open.size() - 1);
        }
        return true;
    }

    private void popIf(Role role) {
        if (open.role() == role) {
            open.pop();
        }
    }

    private void closeParagraph() {
        int paragraph = open.inScope(Role.PARAGRAPH, Role.BUTTON);
        if (paragraph >= 0) {
            open.closeTo(paragraph);
        }
    }

    /** Closes the item or term before this one, if nothing but plain blocks stands around it. */
    private void closeItem(Role role, int farthest) {
        int last = Math.max(0, open.size() - farthest);
        for (int i = open.size() - 1; i >= last; i--) {
            ElementKind kind = open.kind(i);
            if (kind.role() == role) {
                open.closeTo(i);
                return;
            }
            boolean plain = kind.name().equals("address") || kind.name().equals("div") || kind.role() == Role.PARAGRAPH;
            if (kind.isSpecial() && !plain) {
                return;
            }
        }
    }

    private boolean startInSelect(ElementKind kind, @Nullable Attributes attributes) {
        return switch (kind.role()) {
            case OPTION -> {
                popIf(Role.OPTION);
                yield opened(kind, attributes);
            }
            case OPTION_GROUP -> {
                popIf(Role.OPTION);
                popIf(Role.OPTION_GROUP);
                yield opened(kind, attributes);
            }
            default -> false;
        };
    }

    boolean end(ElementKind kind) {
        if (isInSelect()) {
            return endInSelect(kind);
        }
        while (open.role().isTable()) {
            switch (tables.end(kind)) {
                case DONE -> {
                    return true;
                }
                case UNUSUAL -> {
                    return false;
                }
                case AGAIN -> {}
            }
        }
        return switch (kind.role()) {
            case PARAGRAPH -> endParagraph(kind);
            case BLOCK, LIST, PREFORMATTED, BUTTON, TERM, OBJECT -> close(open.inScope(kind.name()));
            case ITEM -> close(open.inScope(Role.ITEM, Role.LIST));
            case HEADING -> close(open.inScope(Role.HEADING, Role.HTML));
            case FORM -> endForm();
            case TABLE, ROWS, ROW, CELL, CAPTION, COLUMNS, COLUMN -> endOfTable(kind);
            case ANCHOR, FORMATTING -> endFormatting(kind);
            case SELECT, OPTION, OPTION_GROUP, CLOSED, OTHER -> endOther(kind);
            case VOID -> !kind.name().equals("br") || empty(kind, null);
            // none of these is ever open here
            case HTML, HEAD, BODY, METADATA, RULE, TITLE, CODE, FIELD, UNUSUAL -> true;
        };
    }

    /** Closes the element at this index; nothing where it is -1. */
    private boolean close(int at) {
        if (at >= 0) {
            open.closeTo(at);
        }
        return true;
    }

    /** An end without a beginning is an empty paragraph. */
    private boolean endParagraph(ElementKind kind) {
        int paragraph = open.inScope(Role.PARAGRAPH, Role.BUTTON);
        return paragraph < 0 ? empty(kind, null) : close(paragraph);
    }

    private boolean endForm() {
        Element ended = form;
        form = null;
        if (ended == null || open.inScope("form") < 0) {
            return true;
        }
        while (isImplied(open.role())) {
            open.pop();
        }
        open.remove(ended);
        return true;
    }

    private static boolean isImplied(Role role) {
        return switch (role) {
            case TERM, ITEM, OPTION, OPTION_GROUP, PARAGRAPH -> true;
            default -> false;
        };
    }

    private boolean endOfTable(ElementKind kind) {
        int cell = open.inTable(Role.CELL);
        if (cell < 0) {
            boolean caption = kind.role() == Role.CAPTION && close(open.inTable(Role.CAPTION));
            return caption || !open.has(Role.TABLE);
        }
        return switch (kind.role()) {
            case CELL -> {
                boolean own = open.kind(cell).name().equals(kind.name());
                open.closeCell(cell);
                yield own;
            }
            case TABLE, ROWS, ROW -> {
                if (open.inTable(kind.name()) < 0) {
                    yield true;
                }
                open.closeCell(cell);
                yield end(kind);
            }
            default -> true;
        };
    }

    private boolean endFormatting(ElementKind kind) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.kind(i).name().equals(kind.name())) {
                return close(i);
            }
            if (open.kind(i).isSpecial()) {
                return !open.hasNamed(kind.name());
            }
        }
        return true;
    }

    private boolean endOther(ElementKind kind) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.kind(i).name().equals(kind.name())) {
                return close(i);
            }
            if (open.kind(i).isSpecial()) {
                return true;
            }
        }
        return true;
    }

    private boolean endInSelect(ElementKind kind) {
        switch (kind.role()) {
            case OPTION -> popIf(Role.OPTION);
            case OPTION_GROUP -> {
                boolean within =
                        open.role() == Role.OPTION && open.kind(open.size() - 2).role() == Role.OPTION_GROUP;
                if (within) {
                    open.pop();
                }
                popIf(Role.OPTION_GROUP);
            }
            case SELECT -> {
                while (open.role() != Role.SELECT) {
                    open.pop();
                }
                open.pop();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
