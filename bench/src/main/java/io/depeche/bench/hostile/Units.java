package io.depeche.bench.hostile;

import java.util.random.RandomGenerator;

/** Texts made of pieces. */
final class Units {
    private static final int PARAGRAPH = 6;
    private static final String SYLLABLES = "bakelomirutavonesiduafgo";

    private Units() {}

    /** One of the pieces again and again, or all of them in any order, or now and then in ordinary words. */
    static String of(RandomGenerator random, int length, String... pieces) {
        StringBuilder text = new StringBuilder(length + 100);
        String one = pick(random, pieces);
        int habit = random.nextInt(3);
        while (text.length() < length) {
            text.append(habit == 0 ? one : pick(random, pieces));
            if (habit == 2) {
                text.append(' ').append(words(random, PARAGRAPH));
            }
        }
        return text.toString();
    }

    static String pick(RandomGenerator random, String... pieces) {
        return pieces[random.nextInt(pieces.length)];
    }

    /** Made-up words, some with a capital. */
    static String words(RandomGenerator random, int most) {
        StringBuilder words = new StringBuilder();
        for (int word = random.nextInt(most); word >= 0; word--) {
            int start = words.length();
            for (int syllable = random.nextInt(4); syllable >= 0; syllable--) {
                int at = 2 * random.nextInt(SYLLABLES.length() / 2);
                words.append(SYLLABLES, at, at + 2);
            }
            if (random.nextInt(4) == 0) {
                words.setCharAt(start, Character.toUpperCase(words.charAt(start)));
            }
            words.append(' ');
        }
        return words.toString();
    }

    /** {@code open} as often as fits into half of the length, and then, in half of the cases, {@code close} as often. */
    static String nested(RandomGenerator random, int length, String open, String middle, String close) {
        int depth = Math.max(1, length / 2 / open.length());
        return open.repeat(depth) + middle + (random.nextBoolean() ? close.repeat(depth) : "");
    }
}
