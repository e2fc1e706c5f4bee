package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
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
    private final StylesInUse styles;

    public HeadlineTags(StylesInUse styles) {
        this.styles = styles;
    }

    public List<Piece> apply(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece ->
                        piece.state() == Piece.State.HEADLINE ? split(piece.text()).stream() : Stream.of(piece))
                .toList();
    }

    /** The tags as cuts, then the rest as the headline; a tag never takes the whole line. */
    public List<Piece> split(String line) {
        List<Piece> out = new ArrayList<>();
        String text = Characters.oneLine(line);
        Optional<RuleMatch> match = styles.first(StyleRule.Where.HEADLINE, text);
        while (match.isPresent() && match.get().end() < text.length()) {
            out.add(Piece.cut(match.get()));
            text = text.substring(match.get().end()).strip();
            match = styles.first(StyleRule.Where.HEADLINE, text);
        }
        out.add(Piece.headline(text));
        return out;
    }
}
