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
    private static final int SHORT = 90;
    private static final int SHORTEST_PROSE = 60;
    private static final int SHORTEST_UNENDED = 120;
    private static final int SHORTEST_SENTENCE = 12;
    private static final double PROSE_WORDS = 0.2;
    private static final int TELLS_ALONE = 2;
    private static final int TELLS_IN_PROSE = 3;
    private static final int MANY_DIGITS = 6;
    private static final Pattern MARKS = Pattern.compile("[|•›»>·]|\\d{1,2}:\\d{2}|[€$£%]|https?:|www\\.|@");

    private final TextCues cues;
    private final FunctionWords functionWords;

    /** With these words of furniture and of sentences. */
    public Looks(Words words) {
        this.cues = new TextCues(words);
        this.functionWords = new FunctionWords(words);
    }

    LookedAtBlock at(Piece piece) {
        String text = piece.text();
        Look shape = shape(piece, text);
        TextCues.Verdict verdict = cues.of(text);
        boolean isShort = text.length() <= SHORT && shape != Look.PROSE;
        int needed = isShort && shape != Look.SENTENCE ? 1 : shape == Look.PROSE ? needed(text) : TELLS_ALONE;
        // any long paragraph has furniture words by chance: there one of them must be decisive
        boolean furniture = verdict.weight() >= needed && (shape != Look.PROSE || verdict.decisive());
        return new LookedAtBlock(
                piece,
                furniture ? Look.FURNITURE : shape,
                furniture && verdict.decisive(),
                furniture ? verdict.kind() : "");
    }

    /** The weight needed: the longer a paragraph, the more furniture words it has by chance. */
    private static int needed(String text) {
        return text.length() > SHORTEST_UNENDED * 2 ? TELLS_IN_PROSE : TELLS_ALONE;
    }

    private Look shape(Piece piece, String text) {
        if (piece.kind() == Block.Kind.TABLE) {
            return Look.DATA;
        }
        boolean ended = TextShape.endsSentence(text) || text.endsWith(":");
        double words = functionWords.share(text);
        boolean prose = ended ? text.length() >= SHORTEST_PROSE : text.length() >= SHORTEST_UNENDED;
        if (prose && words >= PROSE_WORDS) {
            return Look.PROSE;
        }
        if (ended && !hasManyFigures(text) && text.length() >= SHORTEST_SENTENCE && text.indexOf(' ') > 0) {
            return Look.SENTENCE;
        }
        return MARKS.matcher(text).find() || isMostlyFigures(text) ? Look.DATA : Look.FRAGMENT;
    }

    private static boolean isMostlyFigures(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return digits(text) * 2 > letters;
    }

    /** Whether it has more figures (register numbers, telephone numbers, prices) than a short sentence of a story. */
    private static boolean hasManyFigures(String text) {
        return digits(text) >= MANY_DIGITS;
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }
}
