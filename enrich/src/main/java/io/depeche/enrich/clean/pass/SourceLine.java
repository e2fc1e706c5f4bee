package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the story in a flattened page by the line in which a publisher names its source, such as {@code information fournie par
 * Reuters 27/11/2019 à 18:18}. The line before it is the headline. A page may have put both after the story: then the
 * story is above, and all below is furniture.
 */
public final class SourceLine {
    private static final int SHORTEST_STORY = 200;
    private static final int LONGEST_HEADLINE = 250;

    private SourceLine() {}

    public static List<Piece> apply(List<Piece> pieces, boolean headlineKnown) {
        int anchor = indexOfAnchor(pieces);
        int title = anchor < 0 ? -1 : lastOpenBefore(pieces, anchor);
        if (title < 0 || pieces.get(title).text().length() > LONGEST_HEADLINE) {
            return pieces;
        }
        boolean storyIsAbove = openLength(pieces.subList(0, title)) >= SHORTEST_STORY;
        RuleMatch line = Objects.requireNonNull(pieces.get(anchor).match());
        String style = line.style().id();
        List<Piece> out = new ArrayList<>(pieces);
        String headline = pieces.get(title).text().strip();
        out.set(title, headlineKnown ? Piece.cut(style + ".headline", headline) : Piece.headline(headline));
        for (int i = 0; i < out.size(); i++) {
            boolean furniture = storyIsAbove ? i > anchor : i < title;
            if (furniture && out.get(i).isOpen()) {
                out.set(i, out.get(i).cut(style + (storyIsAbove ? ".below" : ".above")));
            }
        }
        return out;
    }

    private static int indexOfAnchor(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isCutBy(StyleRule.Kind.SOURCE_LINE)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastOpenBefore(List<Piece> pieces, int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (pieces.get(i).isOpen()) {
                return i;
            }
        }
        return -1;
    }

    private static int openLength(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isOpen)
                .mapToInt(p -> p.text().length())
                .sum();
    }
}
