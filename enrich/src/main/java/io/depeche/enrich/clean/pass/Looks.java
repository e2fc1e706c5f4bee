package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.text.FunctionWords;
import io.depeche.enrich.clean.text.TextCues;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import io.depeche.words.Words;
import java.util.regex.Pattern;

/** Classifies blocks of flattened text by shape and words. */
public final class Looks {
    private static final int LONGEST_SIGN = 110;
    private static final int LONGEST_CALL = 240;
    private static final int SHORTEST_PROSE = 60;
    private static final int SHORTEST_UNENDED = 120;
    private static final int SHORTEST_SENTENCE = 12;
    private static final double PROSE_WORDS = 0.2;
    private static final double SOME_CUES = 0.3;
    private static final double MANY_CUES = 0.4;
    private static final double MOSTLY_CUES = 0.5;
    private static final Pattern MARKS = Pattern.compile("[|•›»>·]|\\d{1,2}:\\d{2}|[€$£%]|https?:|www\\.|@");

    /** The way to a page through its site: {@code Home > Business > Ships}. */
    private static final Pattern PATH = Pattern.compile("^[^«>›→|]{2,40} (?<mark>[>›»→|]) [^«>›»→|]{2,40} \\k<mark> ");

    private final TextCues cues;
    private final FunctionWords functionWords;

    /** With these words of furniture and of sentences. */
    public Looks(Words words) {
        this.cues = new TextCues(words);
        this.functionWords = new FunctionWords(words);
    }

    /** @param text of the piece, without what an agency puts behind its last sentence */
    LookedAtBlock at(Piece piece, String text) {
        Look shape = shape(piece, text);
        TextCues.Verdict verdict = cues.of(text);
        boolean furniture = isFurniture(shape, text.length(), verdict);
        return new LookedAtBlock(
                piece,
                furniture ? Look.FURNITURE : shape,
                furniture && verdict.decisive(),
                furniture && (shape == Look.FRAGMENT || shape == Look.DATA) && text.length() <= LONGEST_SIGN,
                furniture ? verdict.kind() : "");
    }

    /** Everyday words are cues too: the more a block looks like a sentence, the more of it must be cues. */
    private static boolean isFurniture(Look shape, int length, TextCues.Verdict verdict) {
        boolean decisive = verdict.decisive();
        return switch (shape) {
            case PROSE -> decisive && ((verdict.opens() && length <= LONGEST_CALL) || verdict.share() >= MANY_CUES);
            case SENTENCE -> decisive && verdict.share() >= (verdict.opens() ? SOME_CUES : MANY_CUES);
            default -> verdict.label() || verdict.share() > MOSTLY_CUES || (decisive && verdict.share() >= MANY_CUES);
        };
    }

    private Look shape(Piece piece, String text) {
        if (piece.kind() == Block.Kind.TABLE || PATH.matcher(text).find()) {
            return Look.DATA;
        }
        boolean ended = TextShape.endsSentence(text) || text.endsWith(":");
        double words = functionWords.share(text);
        boolean prose = ended ? text.length() >= SHORTEST_PROSE : text.length() >= SHORTEST_UNENDED;
        if (prose && words >= PROSE_WORDS) {
            return Look.PROSE;
        }
        if (ended && digits(text) <= letters(text) && text.length() >= SHORTEST_SENTENCE && text.indexOf(' ') > 0) {
            return Look.SENTENCE;
        }
        return MARKS.matcher(text).find() || isMostlyFigures(text) ? Look.DATA : Look.FRAGMENT;
    }

    private static boolean isMostlyFigures(String text) {
        return digits(text) * 2 > letters(text);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }
}
