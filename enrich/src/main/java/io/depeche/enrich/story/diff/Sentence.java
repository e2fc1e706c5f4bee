package io.depeche.enrich.story.diff;

import io.depeche.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a text.
 *
 * @param start in UTF-16 units of the field's text
 */
record Sentence(Field field, int start, String text) {
    /** A stop, what closes after it, and a space before a capital, a digit or an opening mark; or the end of a line. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\s.]\\p{L})(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Mio|Mrd|Nr|No|bzw|ca|Sr|Sra|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs))[.!?…]+[\"”“»’)\\]]{0,3}\\s+(?=[\\p{Lu}\\p{Lt}\"“„«¿¡(\\d])|\\n+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»‘’'`´]");
    private static final Pattern DASH = Pattern.compile("[‐-―−-]");

    static List<Sentence> of(Field field, String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            // a day or a number before a stop goes on: "am 3. März"
            boolean ordinal = end.start() > 0
                    && Character.isDigit(text.charAt(end.start() - 1))
                    && text.charAt(end.start()) == '.'
                    && end.end() - end.start() == 2
                    && text.charAt(end.end() - 1) == ' '
                    && isShortNumber(text, end.start());
            if (!ordinal) {
                add(sentences, field, text, start, end.end());
                start = end.end();
            }
        }
        add(sentences, field, text, start, text.length());
        return sentences;
    }

    private static boolean isShortNumber(String text, int end) {
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean isAlone = start == 0 || !".,".contains(text.substring(start - 1, start));
        return isAlone && end - start <= 2;
    }

    private static void add(List<Sentence> sentences, Field field, String text, int start, int end) {
        String piece = text.substring(start, end);
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            sentences.add(new Sentence(field, start + piece.indexOf(stripped), stripped));
        }
    }

    /** The text without differences of space, quotes, dashes and case. */
    String folded() {
        String quotes = QUOTE.matcher(text).replaceAll("'");
        return SPACE.matcher(DASH.matcher(quotes).replaceAll("-"))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }
}
