package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts lines and blocks that are wholly furniture, and everything after the end of the story; finds a line marked as
 * the headline.
 */
public final class LineRules {
    private final StylesInUse styles;
    private final boolean headlineKnown;

    public LineRules(StylesInUse styles, boolean headlineKnown) {
        this.styles = styles;
        this.headlineKnown = headlineKnown;
    }

    public List<Piece> apply(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        int before = 0;
        int behind = pieces.stream().mapToInt(LineRules::length).sum();
        Optional<String> over = Optional.empty();
        for (Piece piece : pieces) {
            behind -= length(piece);
            Optional<RuleMatch> match = piece.isOpen()
                    ? styles.first(StyleRule.Where.LINE, piece.text().strip())
                    : Optional.empty();
            boolean ends = match.isPresent() && ends(match.get().rule().kind(), before, behind);
            if (ends && over.isEmpty() && before > 0) {
                over = Optional.of(match.get().rule().name());
            }
            if (match.isPresent() && !(ends && over.isEmpty())) {
                out.add(Piece.cut(match.get()));
                headline(match.get(), piece.text().strip(), out).ifPresent(out::add);
            } else if (over.isPresent() && piece.isOpen()) {
                out.add(piece.cut(over.get()));
            } else {
                before += length(piece);
                out.add(piece);
            }
        }
        return out;
    }

    private static int length(Piece piece) {
        return piece.isOpen() ? Math.max(1, piece.text().length()) : 0;
    }

    private static boolean ends(StyleRule.Kind kind, int before, int behind) {
        return kind == StyleRule.Kind.END_OF_STORY || (kind == StyleRule.Kind.SIGNATURE && behind <= before);
    }

    /** The text after the mark of a headline; empty when there is a headline already. */
    private Optional<Piece> headline(RuleMatch match, String line, List<Piece> before) {
        if (match.rule().kind() != StyleRule.Kind.HEADLINE) {
            return Optional.empty();
        }
        String headline = line.substring(match.end()).strip();
        boolean known = headlineKnown || before.stream().anyMatch(piece -> piece.state() == Piece.State.HEADLINE);
        return Optional.of(known ? Piece.cut(match.rule().name(), headline) : Piece.headline(headline));
    }
}
