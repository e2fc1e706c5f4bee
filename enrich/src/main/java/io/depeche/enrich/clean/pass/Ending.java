package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import java.util.ArrayList;
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
        List<Piece> out = new ArrayList<>(pieces);
        int looked = 0;
        for (int at = out.size() - 1; at >= 0 && looked < LAST_PARAGRAPHS; at--) {
            Piece piece = out.get(at);
            if (!piece.isBlock()) {
                continue;
            }
            Optional<RuleMatch> match = styles.first(StyleRule.Where.END, piece.text());
            if (match.isPresent()) {
                at = cut(out, at, match.get());
            } else {
                looked++;
            }
        }
        return out;
    }

    /** Where to look next: at the rest of the cut paragraph, else at the one before. */
    private static int cut(List<Piece> out, int at, RuleMatch match) {
        Piece piece = out.get(at);
        String before = piece.text().substring(0, match.start()).strip();
        String after = piece.text().substring(match.end()).strip();
        List<Piece> parts = new ArrayList<>();
        if (!before.isEmpty()) {
            parts.add(piece.withText(before));
        }
        parts.add(Piece.cut(match));
        if (!after.isEmpty()) {
            parts.add(Piece.cut(match.rule().name(), after));
        }
        out.remove(at);
        out.addAll(at, parts);
        return before.isEmpty() ? at : at + 1;
    }
}
