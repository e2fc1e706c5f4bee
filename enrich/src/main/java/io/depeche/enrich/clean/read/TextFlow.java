package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.text.Characters;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;

/** Collects the text of one block of markup, and decides whether it is a paragraph, lines, or wire text. */
final class TextFlow {
    private static final int DEEPER = 3;
    private static final int FEWEST_LINES = 3;

    /** The parts of the block between its line breaks, the last one still growing. */
    private final List<String> parts = new ArrayList<>();

    private final StringBuilder part = new StringBuilder();
    private int borders;
    private boolean atGap;

    void append(String more) {
        if (more.isEmpty()) {
            return;
        }
        boolean glued = !part.isEmpty()
                && Character.isLetterOrDigit(part.charAt(part.length() - 1))
                && Character.isLetterOrDigit(more.charAt(0));
        if (glued && (atGap || (borders > 1 && beginsAWord(more)))) {
            part.append(' ');
        }
        part.append(more);
        borders = 0;
        atGap = false;
    }

    /** Whether a capital begins a new word there: not after one capital alone, which may be drawn larger than its word. */
    private boolean beginsAWord(String more) {
        int last = part.length() - 1;
        boolean initial = Character.isUpperCase(part.charAt(last))
                && (last == 0 || !Character.isLetterOrDigit(part.charAt(last - 1)));
        return Character.isUpperCase(more.charAt(0)) && !initial;
    }

    /**
     * Called when an inline element begins or ends. Where one ends and the next begins directly, the agency dropped
     * the space between a name and a title; a single boundary may be inside a word, as after a drop cap.
     */
    void border() {
        borders++;
    }

    /** Called when an unknown element begins or ends: no word continues across it. */
    void gap() {
        atGap = true;
    }

    void lineBreak() {
        parts.add(part.toString());
        part.setLength(0);
        borders = 0;
        atGap = false;
    }

    /** The collected text as pieces; empties the flow. */
    List<Piece> take(Block.Kind kind, boolean preformatted) {
        if (parts.isEmpty() && part.isEmpty()) {
            return List.of();
        }
        lineBreak();
        List<String> taken = parts.size() == 1
                ? List.of(Characters.plain(parts.get(0)))
                : parts.stream().map(Characters::plain).toList();
        parts.clear();
        return taken.size() == 1 && !preformatted ? ofOne(taken.get(0), kind) : ofMany(taken, kind, preformatted);
    }

    private static List<Piece> ofOne(String text, Block.Kind kind) {
        if (text.isBlank()) {
            return List.of();
        }
        return text.indexOf('\n') >= 0 && isWireText(text)
                ? apart(text.lines().toList())
                : List.of(Piece.block(kind, Characters.oneLine(text)));
    }

    private static List<Piece> ofMany(List<String> taken, Block.Kind kind, boolean preformatted) {
        if (taken.stream().allMatch(String::isBlank)) {
            return List.of();
        }
        if (preformatted || taken.stream().anyMatch(TextFlow::isWireText)) {
            return apart(taken.stream().flatMap(String::lines).toList());
        }
        List<String> lines = taken.stream().map(Characters::oneLine).toList();
        return lines.stream().filter(line -> !line.isEmpty()).count() > 1 && kind == Block.Kind.PARAGRAPH
                ? apart(lines)
                : List.of(Piece.block(kind, Characters.oneLine(String.join(" ", lines))));
    }

    /** Lines that may be joined with each other, but never with those of a neighbouring block. */
    private static List<Piece> apart(List<String> lines) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.line("")));
        lines.forEach(line -> pieces.add(Piece.line(line.stripTrailing())));
        pieces.add(Piece.line(""));
        return pieces;
    }

    /** Whether it is wire text: some formats put a whole story with its indents into one paragraph element. */
    private static boolean isWireText(String text) {
        int lines = 0;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            if (!line.isBlank()) {
                int indent = TextShape.indent(line);
                lines++;
                least = Math.min(least, indent);
                most = Math.max(most, indent);
            }
        }
        return lines >= FEWEST_LINES && most >= least + DEEPER;
    }
}
