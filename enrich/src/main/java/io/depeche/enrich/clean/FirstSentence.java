package io.depeche.enrich.clean;

import io.depeche.model.Article.Block;
import io.depeche.model.Remark;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first sentence of an article, which is the headline of an alert without one. */
public final class FirstSentence {
    /** A longer one is not a line that people could list. */
    private static final int LONGEST = 250;

    private static final int FEWEST_IDEOGRAPHS = 6;
    private static final int FEWEST_LETTERS = 15;
    private static final int FEWEST_BLANKS = 2;

    private FirstSentence() {}

    /** The article with its first sentence for a headline, and a remark, if it has no headline and that is short enough. */
    public static Cleaned asHeadline(Cleaned cleaned) {
        Optional<String> sentence = cleaned.headline().isEmpty() ? of(cleaned.blocks()) : Optional.empty();
        return sentence.map(headline -> titled(cleaned, headline)).orElse(cleaned);
    }

    private static Cleaned titled(Cleaned cleaned, String headline) {
        List<Remark> remarks = new ArrayList<>(cleaned.remarks());
        remarks.removeIf(remark -> remark.code().equals("CLN-NO-HEADLINE"));
        remarks.add(
                new Remark("CLN-HEADLINE-FROM-TEXT", "the item has no headline: its first sentence is used as one"));
        return new Cleaned(
                cleaned.provider(),
                cleaned.versionCreated(),
                headline,
                cleaned.originalHeadline(),
                cleaned.headlineTags(),
                cleaned.authors(),
                cleaned.contributors(),
                cleaned.dateline(),
                cleaned.blocks(),
                cleaned.edNote(),
                cleaned.removed(),
                remarks);
    }

    /** The first sentence of the first block with words; empty when it is too long for a headline. */
    private static Optional<String> of(List<Block> blocks) {
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
