package io.depeche.enrich.entity.tagger;

/**
 * The form of a word that its features use.
 *
 * @param folded without case and accents, digits as 0
 * @param lower in lower case with accents
 * @param shape kinds of characters with runs collapsed: {@code Xx-Xx} for {@code Jean-Yves}
 * @param role of the word's position
 */
record WordForm(String folded, String lower, String shape, Role role) {
    /** The kinds of the characters of ASCII. */
    private static final char[] ASCII_KINDS = asciiKinds();

    /** The position of a word, where it changes the meaning of capitals. */
    enum Role {
        PLAIN(0),
        FIRST(1),
        IN_CAPITALS(2);

        final int number;

        Role(int number) {
            this.number = number;
        }
    }

    /** The kinds of shape that transitions distinguish. */
    enum Case {
        SMALL(0),
        CAPITALISED(1),
        CAPITALS(2),
        INITIAL(3),
        NUMBER(4),
        MARK(5);

        /** The number of kinds. */
        static final int COUNT = 6;

        final int number;

        Case(int number) {
            this.number = number;
        }
    }

    static WordForm of(String text, int start, int end, Role role) {
        var folded = new StringBuilder(end - start);
        var lower = new StringBuilder(end - start);
        var shape = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char plain = Letters.fold(c);
            if (plain != Letters.NOTHING) {
                folded.append(plain);
                lower.append(Character.toLowerCase(c));
                char kind = kind(c);
                int length = shape.length();
                if (length == 0 || shape.charAt(length - 1) != kind) {
                    shape.append(kind);
                }
            }
        }
        return new WordForm(folded.toString(), lower.toString(), shape.toString(), role);
    }

    private static char kind(char c) {
        return c < ASCII_KINDS.length ? ASCII_KINDS[c] : kindOf(c);
    }

    private static char[] asciiKinds() {
        char[] kinds = new char[0x80];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static char kindOf(char c) {
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        if (Character.isLetter(c)) {
            return 'x';
        }
        return Character.isDigit(c) ? '0' : c;
    }

    Case letterCase() {
        if (shape.isEmpty()) {
            return Case.MARK;
        }
        return switch (shape.charAt(0)) {
            case 'x' -> Case.SMALL;
            case '0' -> Case.NUMBER;
            case 'X' ->
                shape.indexOf("x") >= 0 ? Case.CAPITALISED : folded.length() <= 2 ? Case.INITIAL : Case.CAPITALS;
            default -> Case.MARK;
        };
    }
}
