package io.depeche.ingest.charset;

import io.depeche.words.Table;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What senders mean by the name of a charset, which is often more than the standard of that name.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding, names and labels</a>
 */
final class CharsetLabels {
    private static final Map<String, String> MEANT = Table.load("/charset/labels.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("label"), row -> row.find("charset").orElse("")));

    private CharsetLabels() {}

    /** Whether {@code label} names a charset that looks like ASCII and is not, and that this version does not read. */
    static boolean isUnreadable(String label) {
        return MEANT.getOrDefault(plain(label), label).isEmpty();
    }

    /** The charset that {@code label} means, in any case; empty when nobody knows it. */
    static Optional<Charset> charset(String label) {
        String plain = plain(label);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
