package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the lines of hard-wrapped wire text into paragraphs; every other block stays unchanged.
 *
 * <p>A wire breaks a line only where the next word does not fit. So if the next word would have fitted, the line
 * ends a paragraph, even without an empty line or an indent.
 */
public final class Unwrap {
    private static final int OPENING_LINES = 15;

    private final StylesInUse styles;

    public Unwrap(StylesInUse styles) {
        this.styles = styles;
    }

    public List<Piece> apply(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isLine()) {
                run.add(piece.text());
            } else {
                joinInto(out, run);
                out.add(piece);
            }
        }
        joinInto(out, run);
        return out;
    }

    private void joinInto(List<Piece> out, List<String> run) {
        ParagraphEnds ends = ParagraphEnds.of(run);
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        int seen = 0;
        for (int i = 0; i < run.size(); i++) {
            int rows = Rows.at(run, i);
            String line = run.get(i);
            Optional<RuleMatch> opening =
                    line.isBlank() || seen++ >= OPENING_LINES ? Optional.empty() : rule(line.strip());
            boolean opens = opening.isPresent();
            seen = isDateline(opening) ? OPENING_LINES : seen;
            if (rows > 0 || line.isBlank() || last.isBlank() || opens || ends.between(last, line)) {
                flush(out, paragraph);
            }
            if (rows > 0) {
                out.add(Piece.block(Block.Kind.TABLE, String.join("\n", tabbed(run.subList(i, i + rows)))));
                i += rows - 1;
                last = "";
                continue;
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            last = isWholeLine(opening, line.strip()) ? "" : line;
        }
        flush(out, paragraph);
        run.clear();
    }

    private Optional<RuleMatch> rule(String line) {
        return styles.first(StyleRule.Where.START, line);
    }

    /** The story begins behind a dateline: its lines open nothing. */
    private static boolean isDateline(Optional<RuleMatch> match) {
        return match.filter(found -> found.rule().kind() == StyleRule.Kind.DATELINE)
                .isPresent();
    }

    private static boolean isWholeLine(Optional<RuleMatch> match, String line) {
        return match.filter(found -> found.end() == line.length()).isPresent();
    }

    private static List<String> tabbed(List<String> rows) {
        return rows.stream().map(Rows::tabbed).toList();
    }

    private static void flush(List<Piece> out, StringBuilder paragraph) {
        String text = Characters.oneLine(paragraph.toString());
        if (!text.isEmpty()) {
            out.add(Piece.block(TextShape.isBullet(text) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, text));
        }
        paragraph.setLength(0);
    }
}
