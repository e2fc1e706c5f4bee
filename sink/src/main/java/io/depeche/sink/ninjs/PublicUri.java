package io.depeche.sink.ninjs;

import io.depeche.model.Remark;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article's uri as ninjs requires it: absolute and valid by RFC 3986. A valid uri stays as it is; any other is
 * repaired deterministically, so that it still identifies the same article:
 *
 * <pre>{@code
 * urn:newsml:example.org:2024 03 14   ->  urn:newsml:example.org:2024%2003%2014
 * story-17                            ->  urn:x-depeche:uri:story-17
 * }</pre>
 *
 * @param value absolute and valid
 * @param remarks what was repaired
 */
record PublicUri(String value, List<Remark> remarks) {
    private static final String OWN = "urn:x-depeche:uri:";
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.+", Pattern.DOTALL);
    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

    static PublicUri of(String uri) {
        if (isAbsolute(uri)) {
            return new PublicUri(uri, List.of());
        }
        String repaired = repair(uri);
        Remark remark = new Remark("SNK-URI", "'" + uri + "' is not an absolute URI; published as " + repaired);
        return new PublicUri(repaired, List.of(remark));
    }

    /** {@code text} if it is an absolute URI valid in a ninjs property of that format. */
    static Optional<String> absolute(String text) {
        return isAbsolute(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute() && text.chars().allMatch(PublicUri::isLegal);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String repair(String uri) {
        String encoded = encode(uri, LEGAL);
        String named = ABSOLUTE.matcher(encoded).matches() ? encoded : OWN + encoded;
        // if replacing illegal characters is not enough (a stray percent sign, a second fragment), encode the whole
        return isAbsolute(named) ? named : OWN + encode(uri, "-._~:");
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumeric(unit) || kept.indexOf(unit) >= 0) {
                encoded.append((char) unit);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
            }
        }
        return encoded.toString();
    }

    private static boolean isLegal(int character) {
        return isAlphanumeric(character) || LEGAL.indexOf(character) >= 0;
    }

    private static boolean isAlphanumeric(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
