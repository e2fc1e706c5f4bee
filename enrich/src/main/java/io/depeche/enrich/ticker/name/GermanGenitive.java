package io.depeche.enrich.ticker.name;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The s of a German genitive: {@code Bayers neuer Chef}. Its noun stands behind it, alone or with an adjective; behind the s
 * of a plural stands a verb: {@code die Teslas kosten Geld}.
 */
final class GermanGenitive {
    private static final int FARTHEST = 40;
    private static final Pattern NOUN = Pattern.compile(" (?:\\p{Ll}{2,20}+(?<=e|er|es|em) )?\\p{Lu}");

    private GermanGenitive() {}

    /** Whether a text in this language has such genitives. */
    static boolean isOf(@Nullable String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("de");
    }

    /** Whether the s there may be one, behind a name that is not an abbreviation: not {@code LKWs}. */
    static boolean mayStandAt(String text, int s) {
        return s > 1
                && Character.isLowerCase(text.charAt(s - 1))
                && NOUN.matcher(text)
                        .region(s + 1, Math.min(text.length(), s + FARTHEST))
                        .lookingAt();
    }
}
