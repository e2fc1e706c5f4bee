package io.depeche.app.terminal;

import io.depeche.app.compare.ArticleChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of an article as lines for people. */
public final class ChangeLines {
    private static final int EXCERPT = 90;

    private ChangeLines() {}

    /** A line each: {@code ticker-removed  XPAR:HO FR0000121329}. */
    public static List<String> of(List<ArticleChange> changes) {
        return changes.stream().map(ChangeLines::line).toList();
    }

    private static String line(ArticleChange change) {
        String kind = change.kind().code();
        String from = change.from();
        String to = change.to();
        if (from != null && to != null) {
            return kind + "  " + (kind.equals(change.what()) ? "" : change.what() + ": ") + excerpt(from) + " → "
                    + excerpt(to);
        }
        boolean tag = change.what().equals(from) || change.what().equals(to);
        String name = tag ? "" : change.what() + ": ";
        return kind + "  " + (from == null ? "+ " : "- ") + name + excerpt(from == null ? to : from);
    }

    private static String excerpt(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT / 2)) + " … "
                        + line.substring(line.length() - EXCERPT / 2);
    }
}
