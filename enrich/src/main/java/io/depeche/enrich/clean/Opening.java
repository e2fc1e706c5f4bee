package io.depeche.enrich.clean;

import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the story begins. Headers, advisories, byline and dateline are cut; what stands before the byline or
 * dateline is the headline, a summary, or nothing of the story.
 *
 * <p>It looks no further than the first paragraph of prose, so that a second cleaning finds nothing more to cut.
 */
final class Opening {
    private static final int LONGEST_OPENING = 15;
    private static final int LONGEST_HEADLINE = 250;

    private final Manner manner;
    private final List<String> headlines;

    /** @param headlines the item's own */
    Opening(Manner manner, List<String> headlines) {
        this.manner = manner;
        this.headlines = headlines;
    }

    List<Piece> apply(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        List<Integer> shortOnes = new ArrayList<>();
        int marked = -1;
        int next = 0;
        boolean prose = false;
        for (; next < pieces.size() && shortOnes.size() < LONGEST_OPENING && !prose; next++) {
            Piece piece = pieces.get(next);
            if (!piece.isBlock()) {
                out.add(piece);
                continue;
            }
            Optional<Piece> rest = cutRules(piece, out);
            if (endsWith(out, Rule.Kind.BYLINE) || endsWith(out, Rule.Kind.DATELINE)) {
                marked = shortOnes.size();
            }
            prose = endsWith(out, Rule.Kind.DATELINE)
                    || rest.filter(block -> TextShape.isProse(block.text())).isPresent();
            if (rest.isPresent()) {
                out.add(rest.get());
                if (!prose) {
                    shortOnes.add(out.size() - 1);
                }
            }
        }
        out.addAll(pieces.subList(next, pieces.size()));
        return prose || marked >= 0 ? headed(out, shortOnes, marked) : out;
    }

    /** Cuts all rules that fit one after the other, up to a dateline; what is left of the block, if anything. */
    private Optional<Piece> cutRules(Piece block, List<Piece> out) {
        String text = block.text();
        Optional<Match> match = manner.first(Rule.Where.START, text);
        while (match.isPresent()) {
            out.add(Piece.cut(match.get()));
            text = text.substring(match.get().end()).strip();
            boolean done = match.get().rule().kind() == Rule.Kind.DATELINE || text.isEmpty();
            match = done ? Optional.empty() : manner.first(Rule.Where.START, text);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(block.withText(text));
    }

    private static boolean endsWith(List<Piece> out, Rule.Kind kind) {
        return !out.isEmpty() && out.get(out.size() - 1).isCutBy(kind);
    }

    private List<Piece> headed(List<Piece> out, List<Integer> shortOnes, int marked) {
        boolean known = !headlines.isEmpty() || out.stream().anyMatch(p -> p.state() == Piece.State.HEADLINE);
        boolean titleAlone = marked < 0 && shortOnes.size() == 1 && shortOnes.get(0) == firstOpen(out);
        List<Integer> before = titleAlone ? shortOnes : shortOnes.subList(0, Math.max(marked, 0));
        boolean titled = known;
        for (int at : shortOnes) {
            Piece piece = out.get(at);
            if (isRepeated(piece.text())) {
                out.set(at, piece.cut("wire.headline-repeated"));
            } else if (!titled && before.contains(at) && isTitle(piece, titleAlone)) {
                out.set(at, Piece.headline(piece.text()));
                titled = true;
            } else if (before.contains(at) && !titleAlone) {
                out.set(at, piece.cut(TextShape.isBullet(piece.text()) ? "wire.summary" : "wire.before-story"));
            }
        }
        return out;
    }

    private static boolean isTitle(Piece piece, boolean alone) {
        String text = piece.text();
        boolean written = piece.kind() == Block.Kind.HEADING
                || (piece.kind() == Block.Kind.PARAGRAPH && !(alone && text.endsWith(".")));
        return written && text.length() <= LONGEST_HEADLINE && text.codePoints().anyMatch(Character::isLetter);
    }

    private boolean isRepeated(String text) {
        String letters = letters(text);
        return !letters.isEmpty()
                && headlines.stream().anyMatch(headline -> letters(headline).equals(letters));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int firstOpen(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isOpen()) {
                return i;
            }
        }
        return -1;
    }
}
