package io.depeche.enrich.clean.style;

/** A text that lets a matcher look at a number of characters that its length bounds, and no more. */
final class BoundedText implements CharSequence {
    private static final int LOOKS_A_CHARACTER = 40;
    private static final int LOOKS = 4_000;

    private final String text;
    private int looks;

    BoundedText(String text) {
        this.text = text;
        this.looks = LOOKS + LOOKS_A_CHARACTER * text.length();
    }

    /** Thrown at a look too many; without a trace, which costs more than the looks. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Spent() {
            super("the matcher has looked at as many characters as it may", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new Spent();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public String subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
