package io.depeche.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs UTF-8 that was once read as windows-1252 and written again, where that is certain: either every character
 * outside ASCII is part of such a sequence, or the sequence is punctuation, and no language writes those letters in
 * a row.
 */
final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char FIRST_LEAD = 0xc2;
    private static final char LAST_LEAD = 0xf4;

    /** The characters that may follow a lead byte of UTF-8, read as windows-1252. */
    private static final String FOLLOWS =
            "[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d"
                    + "\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]";

    private static final Pattern SEQUENCE = Pattern.compile(
            "[\\u00c2-\\u00df]" + FOLLOWS + "|[\\u00e0-\\u00ef]" + FOLLOWS + "{2}|[\\u00f0-\\u00f4]" + FOLLOWS + "{3}");

    /** â, € and a third: quotation marks, dashes, the ellipsis, the bullet. */
    private static final String PUNCTUATION_START = "\u00e2\u20ac";

    private static final Pattern PUNCTUATION = Pattern.compile(PUNCTUATION_START + FOLLOWS);

    private Mojibake() {}

    /** {@code text} with certain cases repaired; an equal string when there are none. */
    static String repair(String text) {
        if (!hasLead(text)) {
            return text;
        }
        if (explainsAll(text)) {
            return replaced(text, SEQUENCE);
        }
        return text.contains(PUNCTUATION_START) ? replaced(text, PUNCTUATION) : text;
    }

    /** Whether a possible lead byte precedes another character outside ASCII, which is rare in any text. */
    private static boolean hasLead(String text) {
        for (int i = text.length() - 2; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= FIRST_LEAD && c <= LAST_LEAD && text.charAt(i + 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private static boolean explainsAll(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) < 0x80) {
                at++;
            } else if (sequence.region(at, text.length()).lookingAt() && decoded(sequence.group()) != null) {
                at = sequence.end();
            } else {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(found -> {
            String decoded = decoded(found.group());
            return Matcher.quoteReplacement(decoded == null ? found.group() : decoded);
        });
    }

    private static @Nullable String decoded(String sequence) {
        try {
            ByteBuffer bytes = bytes(sequence);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The bytes of {@code sequence}; as in browsers, the five bytes that windows-1252 does not define map to themselves. */
    private static ByteBuffer bytes(String sequence) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(sequence.length());
        for (int i = 0; i < sequence.length(); i++) {
            char c = sequence.charAt(i);
            bytes.put(
                    c <= 0xff
                            ? (byte) c
                            : WINDOWS_1252
                                    .newEncoder()
                                    .encode(CharBuffer.wrap(sequence, i, i + 1))
                                    .get());
        }
        return bytes.flip();
    }
}
