package io.depeche.enrich.entity.token;

import java.util.Arrays;

/**
 * The words, numbers and marks of a text in reading order, and the starts of sentences. Positions count UTF-16 units
 * of the text, ends are exclusive; only blanks and zero-width characters are between two tokens.
 */
public final class Tokens {
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** Tokens; many times a sentence of news, so that only lists and garbage are cut. */
    private static final int LONGEST_SENTENCE = 5_000;

    private final String text;
    private int[] starts;
    private int[] ends;
    private boolean[] opens;
    private int size;

    Tokens(String text) {
        this.text = text;
        int room = text.length() / CHARACTERS_PER_TOKEN + 2;
        this.starts = new int[room];
        this.ends = new int[room];
        this.opens = new boolean[room];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            opens = Arrays.copyOf(opens, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void open(int token) {
        opens[token] = true;
    }

    /** The text that positions refer to. */
    public String text() {
        return text;
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** The start of token {@code i}. */
    public int start(int i) {
        return starts[i];
    }

    /** The end of token {@code i}, exclusive. */
    public int end(int i) {
        return ends[i];
    }

    /** The token as written. */
    public String token(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** Whether token {@code i} is the first of a sentence. */
    public boolean opensSentence(int i) {
        return opens[i];
    }

    /** The end of the sentence that starts at token {@code from}, exclusive; one without end is cut. */
    public int sentenceEnd(int from) {
        int last = Math.min(size, from + LONGEST_SENTENCE);
        int end = from + 1;
        while (end < last && !opens[end]) {
            end++;
        }
        return end;
    }
}
