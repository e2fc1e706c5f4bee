package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.ElementKind.Role;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * What tags open and close directly in a table, its rows and columns, where nothing else may stand.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable">HTML, the "in table" insertion modes</a>
 */
final class TableRules {
    private static final ElementKind ROWS = ElementKind.of("tbody");
    private static final ElementKind ROW = ElementKind.of("tr");
    private static final ElementKind COLUMNS = ElementKind.of("colgroup");

    private final OpenElements open;

    TableRules(OpenElements open) {
        this.open = open;
    }

    /** What became of a tag. */
    enum Result {
        DONE,
        /** Another element was opened or closed before it. */
        AGAIN,
        /** A browser moves it out of the table. */
        UNUSUAL
    }

    /** A start tag where a part of a table is innermost. */
    Result start(ElementKind kind, @Nullable Attributes attributes) {
        return switch (open.role()) {
            case COLUMNS -> {
                if (kind.role() != Role.COLUMN) {
                    yield pop();
                }
                open.appendEmpty(kind, attributes);
                yield Result.DONE;
            }
            case TABLE ->
                switch (kind.role()) {
                    case CAPTION, COLUMNS, ROWS -> opened(kind, attributes);
                    case COLUMN -> implied(COLUMNS);
                    case ROW, CELL -> implied(ROWS);
                    default -> Result.UNUSUAL;
                };
            case ROWS ->
                switch (kind.role()) {
                    case ROW -> opened(kind, attributes);
                    case CELL -> implied(ROW);
                    case CAPTION, COLUMNS, COLUMN, ROWS -> pop();
                    default -> Result.UNUSUAL;
                };
            default ->
                switch (kind.role()) {
                    case CELL -> opened(kind, attributes);
                    case CAPTION, COLUMNS, COLUMN, ROWS, ROW -> pop();
                    default -> Result.UNUSUAL;
                };
        };
    }

    /** An end tag where a part of a table is innermost. */
    Result end(ElementKind kind) {
        Role role = kind.role();
        Role innermost = open.role();
        if (innermost == Role.COLUMNS) {
            return role == Role.COLUMNS ? closed() : pop();
        }
        if (!isOfTable(role)) {
            // what stands around the table stays open
            return role == Role.BLOCK || role == Role.LIST ? Result.DONE : Result.UNUSUAL;
        }
        if (open.kind(open.size() - 1).name().equals(kind.name())) {
            return closed();
        }
        boolean closesRow = innermost == Role.ROW && role == Role.ROWS && open.inTable(kind.name()) >= 0;
        return role == Role.TABLE || closesRow ? pop() : Result.DONE;
    }

    private static boolean isOfTable(Role role) {
        return switch (role) {
            case TABLE, CAPTION, COLUMNS, COLUMN, ROWS, ROW, CELL -> true;
            default -> false;
        };
    }

    private Result opened(ElementKind kind, @Nullable Attributes attributes) {
        open.open(kind, attributes);
        return Result.DONE;
    }

    private Result implied(ElementKind kind) {
        open.open(kind, null);
        // too deep to be opened, it would be implied again and again
        return open.isRegular() ? Result.AGAIN : Result.UNUSUAL;
    }

    private Result pop() {
        open.pop();
        return Result.AGAIN;
    }

    private Result closed() {
        open.pop();
        return Result.DONE;
    }
}
