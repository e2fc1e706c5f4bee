package io.depeche.enrich.clean;

import io.depeche.model.Article.Block;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first sentence of an article, which is the headline of an alert without one. */
final class FirstSentence {
    /** A longer one is not a line that people could list. */
    private static final int LONGEST = 250;

    private static final int FEWEST_IDEOGRAPHS = 6;
    private static final int FEWEST_LETTERS = 15;
    private static final int FEWEST_BLANKS = 2;

    private FirstSentence() {}

    /** The first sentence of the first block with words; empty when it is too long for a headline. */
    static Optional<String> of(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.TABLE)
                .map(Block::text)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .map(FirstSentence::first)
                .filter(sentence -> sentence.length() <= LONGEST && isSentence(sentence));
    }

    /** Whether there are enough words to say something; in a script without blanks a few characters do. */
    private static boolean isSentence(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long blanks = text.codePoints().filter(Character::isWhitespace).count();
        return ideographs >= FEWEST_IDEOGRAPHS
                || (letters >= FEWEST_LETTERS && blanks >= FEWEST_BLANKS && letters + blanks > text.length() * 3L / 4);
    }

    private static String first(String text) {
        String start = text.substring(0, Math.min(2 * LONGEST, text.length()));
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(start);
        sentences.first();
        int end = sentences.next();
        return end == BreakIterator.DONE || end >= text.length()
                ? text
                : text.substring(0, end).strip();
    }
}
