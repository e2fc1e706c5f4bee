package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts credits, sign-offs and contacts from the end of the last paragraphs, until there are none left. */
public final class Ending {
    private static final int LAST_PARAGRAPHS = 4;

    private final StylesInUse styles;

    public Ending(StylesInUse styles) {
        this.styles = styles;
    }

    public List<Piece> apply(List<Piece> pieces) {
        Deque<Piece> out = new ArrayDeque<>();
        int looked = 0;
        for (int at = pieces.size() - 1; at >= 0; at--) {
            Piece piece = pieces.get(at);
            if (looked >= LAST_PARAGRAPHS || !piece.isBlock() || piece.text().isEmpty()) {
                out.addFirst(piece);
            } else if (cut(piece, out)) {
                looked++;
            }
        }
        return List.copyOf(out);
    }

    /**
     * Cuts endings off a paragraph, the last first; whether anything is left of it. Rules see its end alone, so that a
     * long paragraph of many endings is not copied for each.
     */
    private boolean cut(Piece piece, Deque<Piece> out) {
        String text = piece.text();
        int end = text.length();
        while (end > 0) {
            int from = Math.max(0, end - StyleRule.Where.END.window());
            String tail = text.substring(from, end);
            Optional<RuleMatch> match = styles.first(StyleRule.Where.END, tail);
            if (match.isEmpty()) {
                out.addFirst(end == text.length() ? piece : piece.withText(text.substring(0, end)));
                return true;
            }
            String after = tail.substring(match.get().end()).strip();
            if (!after.isEmpty()) {
                out.addFirst(Piece.cut(match.get().rule().name(), after));
            }
            out.addFirst(Piece.cut(match.get()));
            end = withoutBlanks(text, from + match.get().start());
        }
        return false;
    }

    private static int withoutBlanks(String text, int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
