package io.depeche.model;

/**
 * Why an item was refused or skipped.
 *
 * @param code stable, upper-case, grouped by family: {@code FMT-UNKNOWN}; listed in {@code docs/dead-letters.md}
 * @param message for people: what happened, where, what to do
 */
public record Problem(String code, String message) {
    public Problem {
        if (!code.matches("[A-Z]+(-[A-Z0-9]+)*")) {
            throw new IllegalArgumentException("'" + code + "' is not a problem code: write it like FMT-UNKNOWN");
        }
    }

    /**
     * What a message shows of a text that may be long: its beginning, with an ellipsis where something is left out.
     *
     * @param most how much of it, in UTF-16 units; one less where that would cut a character in two
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
