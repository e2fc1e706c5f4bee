package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.Manner;
import io.depeche.enrich.clean.style.Match;
import io.depeche.enrich.clean.style.Rule;
import io.depeche.enrich.clean.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts the tags before a headline, one after the other: {@code CORRECTED-UPDATE 1-Acme cuts forecast} becomes two tags
 * and {@code Acme cuts forecast}.
 */
public final class HeadlineTags {
    private final Manner manner;

    public HeadlineTags(Manner manner) {
        this.manner = manner;
    }

    public List<Piece> apply(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece ->
                        piece.state() == Piece.State.HEADLINE ? split(piece.text()).stream() : Stream.of(piece))
                .toList();
    }

    /** The tags as cuts, then what is left as the headline; a tag never takes the whole line. */
    public List<Piece> split(String line) {
        List<Piece> out = new ArrayList<>();
        String text = Characters.oneLine(line);
        Optional<Match> match = manner.first(Rule.Where.HEADLINE, text);
        while (match.isPresent() && match.get().end() < text.length()) {
            out.add(Piece.cut(match.get()));
            text = text.substring(match.get().end()).strip();
            match = manner.first(Rule.Where.HEADLINE, text);
        }
        out.add(Piece.headline(text));
        return out;
    }
}
