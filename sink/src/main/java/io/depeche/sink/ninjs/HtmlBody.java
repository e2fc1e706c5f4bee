package io.depeche.sink.ninjs;

import io.depeche.model.Article.Block;
import java.util.List;

/**
 * A body as HTML that is safe to show: a handful of elements without attributes, every text escaped.
 *
 * <pre>{@code
 * HEADING "Markets", LIST_ITEM "one", LIST_ITEM "two"
 *   ->  <h2>Markets</h2>
 *       <ul>
 *       <li>one</li>
 *       <li>two</li>
 *       </ul>
 * }</pre>
 */
final class HtmlBody {
    private final StringBuilder html = new StringBuilder();
    private boolean inList;

    private HtmlBody() {}

    static String render(List<Block> blocks) {
        HtmlBody body = new HtmlBody();
        blocks.forEach(body::add);
        body.list(false);
        return body.html.toString().strip();
    }

    private void add(Block block) {
        list(block.kind() == Block.Kind.LIST_ITEM);
        switch (block.kind()) {
            case PARAGRAPH -> line("<p>", block.text(), "</p>");
            case HEADING -> line("<h2>", block.text(), "</h2>");
            case LIST_ITEM -> line("<li>", block.text(), "</li>");
            case QUOTE -> line("<blockquote>", block.text(), "</blockquote>");
            case TABLE -> table(block.text());
        }
    }

    private void list(boolean wanted) {
        if (wanted != inList) {
            html.append(wanted ? "<ul>\n" : "</ul>\n");
            inList = wanted;
        }
    }

    private void line(String open, String text, String close) {
        html.append(open)
                .append(escape(text).replace("\n", "<br>"))
                .append(close)
                .append('\n');
    }

    private void table(String text) {
        html.append("<table>\n");
        text.lines().forEach(this::row);
        html.append("</table>\n");
    }

    private void row(String row) {
        html.append("<tr>");
        for (String cell : row.split("\t", -1)) {
            html.append("<td>").append(escape(cell.strip())).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
