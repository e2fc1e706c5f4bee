package io.depeche.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the lines and blocks that are furniture as a whole, and all that follows the end of the story. */
final class LineRules {
    private final Manner manner;

    LineRules(Manner manner) {
        this.manner = manner;
    }

    List<Piece> apply(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        boolean anyText = false;
        Optional<String> over = Optional.empty();
        for (Piece piece : pieces) {
            Optional<Match> match =
                    piece.isOpen() ? manner.first(Rule.Where.LINE, piece.text().strip()) : Optional.empty();
            boolean ends = match.isPresent() && match.get().rule().kind() == Rule.Kind.END_OF_STORY;
            if (ends && over.isEmpty() && anyText) {
                over = Optional.of(match.get().rule().name());
            }
            if (match.isPresent() && !(ends && over.isEmpty())) {
                out.add(Piece.cut(match.get()));
            } else if (over.isPresent() && piece.isOpen()) {
                out.add(piece.cut(over.get()));
            } else {
                anyText |= piece.isOpen();
                out.add(piece);
            }
        }
        return out;
    }
}
