package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the start of the story. It cuts headers, advisories, byline and dateline; the text before the byline or
 * dateline is the headline, a summary, or not part of the story.
 *
 * <p>It stops at the first paragraph of prose, so that cleaning twice cuts nothing more.
 */
public final class Opening {
    private static final int LONGEST_OPENING = 15;
    private static final int LONGEST_HEADLINE = 250;
    private static final int BLOCKS_AFTER_LEAD = 3;
    private static final int TITLE_AND_SUBTITLE = 2;
    private static final int WORDS_OF_TITLE = 3;
    /** The ends of sentences, and of the address of a letter or speech. */
    private static final String NOT_TITLE = ".,;:";

    /** What stands between the lines above a story and the story. */
    private static final Set<StyleRule.Kind> MARKS =
            EnumSet.of(StyleRule.Kind.BYLINE, StyleRule.Kind.DATELINE, StyleRule.Kind.SOURCE_LINE);

    private final StylesInUse styles;
    private final List<String> headlines;

    /** @param headlines the item's own */
    public Opening(StylesInUse styles, List<String> headlines) {
        this.styles = styles;
        this.headlines = headlines;
    }

    public List<Piece> apply(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        int marked = -1;
        int next = 0;
        boolean begun = false;
        for (; next < pieces.size() && before.size() < LONGEST_OPENING && !begun; next++) {
            Piece piece = pieces.get(next);
            Optional<Piece> rest = Optional.empty();
            if (piece.isBlock()) {
                rest = cutRules(piece, out);
            } else {
                out.add(piece);
            }
            marked = MARKS.stream().anyMatch(kind -> endsWith(out, kind)) ? before.size() : marked;
            boolean prose =
                    rest.filter(block -> TextShape.isProse(block.text())).isPresent();
            begun = endsWith(out, StyleRule.Kind.DATELINE)
                    || (prose && !(before.isEmpty() && datelineFollows(pieces, next + 1)));
            if (rest.isPresent()) {
                out.add(rest.get());
                if (!begun) {
                    before.add(out.size() - 1);
                }
            }
        }
        out.addAll(pieces.subList(next, pieces.size()));
        return begun || marked >= 0 ? headed(out, before, marked) : out;
    }

    /**
     * Whether a dateline follows with at most a byline or the like in between. Some agencies send a lead that
     * repeats the story in brief; after a title, the dateline belongs to another story.
     */
    private boolean datelineFollows(List<Piece> pieces, int from) {
        List<StyleRule.Kind> kinds = pieces.subList(from, pieces.size()).stream()
                .filter(Piece::isBlock)
                .limit(BLOCKS_AFTER_LEAD)
                .map(piece -> styles.first(StyleRule.Where.START, piece.text())
                        .map(match -> match.rule().kind())
                        .orElse(StyleRule.Kind.KEEP))
                .toList();
        int dateline = kinds.indexOf(StyleRule.Kind.DATELINE);
        return dateline >= 0 && !kinds.subList(0, dateline).contains(StyleRule.Kind.KEEP);
    }

    /** Cuts the match of each rule in turn, up to a dateline; returns the rest of the block, if any. */
    private Optional<Piece> cutRules(Piece block, List<Piece> out) {
        String text = block.text();
        Optional<RuleMatch> match = styles.first(StyleRule.Where.START, text);
        while (match.isPresent()) {
            out.add(Piece.cut(match.get()));
            text = text.substring(match.get().end()).strip();
            boolean done = match.get().rule().kind() == StyleRule.Kind.DATELINE || text.isEmpty();
            match = done ? Optional.empty() : styles.first(StyleRule.Where.START, text);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(block.withText(text));
    }

    private static boolean endsWith(List<Piece> out, StyleRule.Kind kind) {
        return !out.isEmpty() && out.get(out.size() - 1).isCutBy(kind);
    }

    /** @param before indexes of the blocks before the story; the first {@code marked} precede a byline or dateline */
    private List<Piece> headed(List<Piece> out, List<Integer> before, int marked) {
        boolean known = !headlines.isEmpty() || out.stream().anyMatch(p -> p.state() == Piece.State.HEADLINE);
        boolean alone = marked < 0 && isAlone(out, before);
        boolean titled = known;
        int title = -1;
        for (int i = 0; i < before.size(); i++) {
            int at = before.get(i);
            Piece piece = out.get(at);
            if (isRepeated(piece.text())) {
                out.set(at, piece.cut("wire.headline-repeated"));
            } else if (!titled && ((alone && i == 0) || i < marked) && isTitle(piece, alone)) {
                out.set(at, Piece.headline(piece.text()));
                titled = true;
                title = i;
            } else if (i < marked && !(titled && i == title + 1 && isSubtitle(out, at))) {
                out.set(at, piece.cut(whyBefore(piece)));
            }
        }
        return out;
    }

    /** Whether the first line is the only one above prose, but for a short first sentence or a subtitle. */
    private static boolean isAlone(List<Piece> out, List<Integer> before) {
        if (before.isEmpty() || before.size() > TITLE_AND_SUBTITLE || before.get(0) != firstOpen(out)) {
            return false;
        }
        String title = out.get(before.get(0)).text();
        String next = before.size() == 1 ? "" : out.get(before.get(1)).text();
        return next.isEmpty()
                || TextShape.endsSentence(next)
                || (words(title) >= WORDS_OF_TITLE && words(next) >= WORDS_OF_TITLE);
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    /** Whether a line under a headline that this text has itself stands above a byline and tells more. */
    private boolean isSubtitle(List<Piece> out, int at) {
        return headlines.isEmpty()
                && at + 1 < out.size()
                && out.get(at + 1).isCutBy(StyleRule.Kind.BYLINE)
                && TextShape.isSubtitle(out.get(at).text());
    }

    private static String whyBefore(Piece piece) {
        if (TextShape.isProse(piece.text())) {
            return "wire.lead";
        }
        return TextShape.isBullet(piece.text()) ? "wire.summary" : "wire.before-story";
    }

    private static boolean isTitle(Piece piece, boolean alone) {
        String text = piece.text();
        boolean written = piece.kind() == Block.Kind.HEADING
                || (piece.kind() == Block.Kind.PARAGRAPH
                        && !(alone && NOT_TITLE.indexOf(text.charAt(text.length() - 1)) >= 0));
        return written
                && !TextShape.isProse(text)
                && text.length() <= LONGEST_HEADLINE
                && text.codePoints().anyMatch(Character::isLetter);
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
