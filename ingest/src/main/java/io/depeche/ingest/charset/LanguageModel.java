package io.depeche.ingest.charset;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;

/** How likely characters follow each other in one language, learned from a text in it. */
final class LanguageModel {
    /** How often the sample must show a character before the characters after it count more than their own number. */
    private static final double TRUST = 6;

    /** The bits of a character in daily use that the sample does not show, of scripts with thousands of them. */
    private static final int IN_DAILY_USE = 13;

    /** More bits for a character than a language in the Latin script needs on average, and in others. */
    private static final double MOST_BITS = 6;

    private static final double MOST_BITS_OF_OTHER_SCRIPTS = 7;

    private static final double MOST_BITS_OF_THOUSANDS = 12.5;

    /** The bits of a figure or a mark of ASCII, of which the samples have fewer than the news. */
    private static final int FIGURE = 4;

    /** The bits that every place in the list of a language's charsets costs. */
    private static final int RANK = 3;

    /** The numbers of the characters in the sample, from 1; 0 for all others. */
    private final short[] numbers = new short[Character.MAX_VALUE + 1];

    private final float[][] bits;
    private final BitSet daily;
    private final List<Charset> charsets;
    private final boolean latin;

    /**
     * @param daily the characters in daily use of a script with thousands; empty for others
     * @param charsets in which the language is written, in the order of their use
     */
    LanguageModel(String sample, BitSet daily, List<Charset> charsets) {
        this.daily = daily;
        this.charsets = List.copyOf(charsets);
        String folded = Letters.of(sample).folded();
        short count = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (numbers[c] == 0) {
                count++;
                numbers[c] = count;
            }
        }
        this.bits = learned(folded, count + 1);
        this.latin = numbers['a'] > 0 && numbers['e'] > 0;
    }

    private float[][] learned(String folded, int size) {
        int[] singles = new int[size];
        int[][] pairs = new int[size][size];
        int before = 0;
        for (int i = 0; i < folded.length(); i++) {
            int number = numbers[folded.charAt(i)];
            singles[number]++;
            pairs[before][number]++;
            before = number;
        }
        float[][] learned = new float[size][size];
        for (int first = 0; first < size; first++) {
            for (int second = 1; second < size; second++) {
                double alone = (double) singles[second] / folded.length();
                double share = (pairs[first][second] + TRUST * alone) / (singles[first] + TRUST);
                learned[first][second] = (float) (-Math.log(share) / Math.log(2));
            }
        }
        return learned;
    }

    /**
     * How well a text fits the language.
     *
     * @param bits the information in it: the less, the better it fits
     * @param strange characters outside ASCII that the language does not write
     */
    record Fit(double bits, int strange) {}

    List<Charset> charsets() {
        return charsets;
    }

    /** The bits that a character of a text in this language has on average at most. */
    double mostBits() {
        if (!daily.isEmpty()) {
            return MOST_BITS_OF_THOUSANDS;
        }
        return latin ? MOST_BITS : MOST_BITS_OF_OTHER_SCRIPTS;
    }

    /** The bits that the use of {@code charset} costs in this language: more than any where it is not used. */
    int rank(Charset charset) {
        int place = charsets.indexOf(charset);
        return RANK * (place < 0 ? charsets.size() : place);
    }

    /**
     * The fit of {@code text}.
     *
     * @param limit the bits beyond which it does not matter any more, so that counting may stop
     */
    Fit fit(Letters text, double limit) {
        double sum = text.placeBits();
        int strange = 0;
        int before = 0;
        String folded = text.folded();
        for (int i = 0; i < folded.length() && sum <= limit; i++) {
            char c = folded.charAt(i);
            int number = numbers[c];
            if (c == '0' || c == '.') {
                sum += FIGURE;
            } else if (number > 0) {
                sum += bits[before][number];
            } else {
                boolean inUse = daily.get(c);
                sum += inUse ? IN_DAILY_USE : Glyphs.bits(c, latin);
                strange += inUse || Glyphs.isCommon(c) || (latin && Glyphs.isLoan(c)) ? 0 : 1;
            }
            before = number;
        }
        return new Fit(sum, strange);
    }
}
