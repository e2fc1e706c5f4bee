package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.Tags;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads a data table as text: one line per row, a tab between cells. Layout tables do not count. */
final class TableText implements NodeFilter {
    private static final int LONGEST_CELL = 300;

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean nested;

    private TableText() {}

    static boolean isData(Element table) {
        TableText read = read(table);
        return !read.nested
                && read.rows.stream().anyMatch(row -> row.size() > 1)
                && read.rows.stream().flatMap(List::stream).allMatch(text -> text.length() <= LONGEST_CELL);
    }

    /** The table as blocks: rows together, and a row of one cell, such as a caption, as a paragraph between them. */
    static List<Piece> of(Element table) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (List<String> row : read(table).rows) {
            if (row.size() > 1) {
                lines.add(String.join("\t", row));
            } else {
                flush(pieces, lines);
                pieces.add(Piece.block(Block.Kind.PARAGRAPH, row.get(0)));
            }
        }
        flush(pieces, lines);
        return pieces;
    }

    private static void flush(List<Piece> pieces, List<String> lines) {
        if (!lines.isEmpty()) {
            pieces.add(Piece.block(Block.Kind.TABLE, String.join("\n", lines)));
            lines.clear();
        }
    }

    private static TableText read(Element table) {
        TableText text = new TableText();
        text.rows.add(new ArrayList<>());
        table.filter(text);
        text.endCell();
        text.rows.removeIf(List::isEmpty);
        return text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            cell.append(text.getWholeText());
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            nested |= depth > 0 && tag.equals("table");
            if (nested) {
                return FilterResult.STOP;
            }
            if (Tags.SILENT.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("tr") || tag.equals("td") || tag.equals("th")) {
                endCell();
            }
            if (tag.equals("tr")) {
                rows.add(new ArrayList<>());
            }
            cell.append(Tags.INLINE.contains(tag) ? "" : " ");
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("td") || tag.equals("th") || tag.equals("caption")) {
                endCell();
            }
            if (tag.equals("caption")) {
                rows.add(new ArrayList<>());
            }
            cell.append(Tags.INLINE.contains(tag) ? "" : " ");
        }
        return FilterResult.CONTINUE;
    }

    private void endCell() {
        String text = Characters.oneLine(Characters.plain(cell.toString()));
        if (!text.isEmpty()) {
            rows.get(rows.size() - 1).add(text);
        }
        cell.setLength(0);
    }
}
