package io.depeche.ingest.charset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a document declares: in its XML declaration, or in an HTML meta element. */
final class DeclaredCharset {
    private static final int WINDOW = 4096;
    private static final int FAR = 1 << 18;
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final String META_TAG = "<meta";
    private static final Pattern META =
            Pattern.compile("<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("^\\s*<");

    private DeclaredCharset() {}

    /** The name in the first lines of {@code bytes}. */
    static Optional<String> in(byte[] bytes) {
        return in(bytes, WINDOW);
    }

    /** The name anywhere in {@code bytes}: some pages declare it behind long scripts. */
    static Optional<String> anywhere(byte[] bytes) {
        return in(bytes, FAR);
    }

    private static Optional<String> in(byte[] bytes, int window) {
        String start = new String(bytes, 0, Math.min(bytes.length, window), StandardCharsets.ISO_8859_1);
        if (!MARKUP.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        Matcher xml = XML.matcher(start);
        if (xml.lookingAt()) {
            return Optional.of(xml.group(1));
        }
        return start.stripLeading().startsWith("<?xml") ? Optional.empty() : meta(start);
    }

    private static Optional<String> meta(String text) {
        Matcher meta = META.matcher(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, META_TAG, 0, META_TAG.length())
                    && meta.region(at, text.length()).lookingAt()) {
                return Optional.of(meta.group(1));
            }
        }
        return Optional.empty();
    }
}
