package io.depeche.enrich.entity.token;

/** The tokenizer's class of a UTF-16 unit, from a lookup table. */
final class CharacterKind {
    static final byte MARK = 0;
    static final byte BLANK = 1;
    static final byte LETTER = 2;
    static final byte DIGIT = 3;
    static final byte NO_WIDTH = 4;
    static final byte SURROGATE = 5;

    private static final byte[] KINDS = table();

    private CharacterKind() {}

    static byte of(char c) {
        return KINDS[c];
    }

    static boolean isWord(char c) {
        byte kind = KINDS[c];
        return kind == LETTER || kind == DIGIT;
    }

    private static byte[] table() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> NO_WIDTH;
            case Character.SURROGATE -> SURROGATE;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> LETTER;
            default -> {
                if (Character.isLetter(c)) {
                    yield LETTER;
                }
                if (Character.isDigit(c)) {
                    yield DIGIT;
                }
                boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
                yield blank ? BLANK : MARK;
            }
        };
    }
}
