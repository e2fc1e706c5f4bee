package io.depeche.enrich.story.diff;

import io.depeche.model.Field;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence of a text.
 *
 * @param start in UTF-16 units of the field's text
 */
record Sentence(Field field, int start, String text) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»‘’'`´]");
    private static final Pattern DASH = Pattern.compile("[‐-―−-]");

    /** The text without differences of space, quotes, dashes and case. */
    String folded() {
        String quotes = QUOTE.matcher(text).replaceAll("'");
        return SPACE.matcher(DASH.matcher(quotes).replaceAll("-"))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }
}
