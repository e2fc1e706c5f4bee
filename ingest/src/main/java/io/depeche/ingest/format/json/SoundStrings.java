package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Strings without what JSON's escapes can say and a text can't hold: control characters, which disappear or become line feeds, and halves
 * of surrogate pairs, which become U+FFFD.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, 8.2</a>
 */
final class SoundStrings extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final char REPLACEMENT = '\ufffd';

    @Override
    public TextNode textNode(String text) {
        int at = 0;
        while (at < text.length() && isSound(text.charAt(at))) {
            at++;
        }
        return super.textNode(at == text.length() ? text : sound(text, at));
    }

    private static String sound(String text, int from) {
        StringBuilder sound = new StringBuilder(text.length()).append(text, 0, from);
        for (int at = from; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.getType(c) == Character.SURROGATE) {
                sound.append(REPLACEMENT);
            } else if (c == '\f' || c == '\u000b' || c == '\u0085') {
                sound.append('\n');
            } else if (!Character.isISOControl(c) || isPlain(c)) {
                sound.appendCodePoint(c);
            }
        }
        return sound.toString();
    }

    private static boolean isSound(char c) {
        return isPlain(c) || !(Character.isSurrogate(c) || Character.isISOControl(c));
    }

    private static boolean isPlain(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
