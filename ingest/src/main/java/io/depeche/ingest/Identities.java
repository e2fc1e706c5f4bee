package io.depeche.ingest;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.Payload;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives articles their uri: the native id if it is a URI, else {@code urn:depeche:} with provider or feed and
 * the escaped native id, else with a hash of the content.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3085">RFC 3085, the URN namespace newsml</a>
 */
final class Identities {
    private static final List<String> KEPT = List.of("tag:", "urn:", "http://", "https://");

    /** A urn:newsml without date and item id does not identify an item; some agencies put their bare domain into every item. */
    private static final Pattern CONSTANT = Pattern.compile("(?i)urn:newsml:[^:]*:?");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int HASH_LENGTH = 16;

    private Identities() {}

    /** Whether an id identifies only its provider, not an item. */
    static boolean isConstant(String nativeId) {
        return CONSTANT.matcher(nativeId).matches();
    }

    /** The uri of an item with a trusted native id. */
    static String byId(String nativeId, FoundItem.Claim claim, FeedProfile profile, String feed) {
        return isUri(nativeId) ? nativeId : "urn:depeche:" + owner(claim, profile, feed) + ":" + escape(nativeId);
    }

    /** The uri of an item without its own id, from a hash of its content. */
    static String byContent(FoundItem item, FeedProfile profile, String feed) {
        String body = item.body() == null ? "" : item.body().value();
        String text = String.join("\n", item.lines().headlines()) + "\n" + body;
        String normal = Whitespace.foldAscii(Normalizer.normalize(text, Normalizer.Form.NFC))
                .strip();
        String hash =
                Payload.of(normal.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, HASH_LENGTH);
        return "urn:depeche:" + owner(item.claim(), profile, feed) + ":sha256-" + hash;
    }

    private static String owner(FoundItem.Claim claim, FeedProfile profile, String feed) {
        if (profile.provider() != null) {
            return profile.name();
        }
        String owner =
                slug(claim.providers().isEmpty() ? feed : claim.providers().get(0));
        return owner.isEmpty() ? "default" : owner;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String marksGone = plain.replaceAll("\\p{M}+", "");
        return OTHER.matcher(marksGone).replaceAll("-").replaceAll("^-|-$", "");
    }

    private static boolean isUri(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (KEPT.stream().noneMatch(lower::startsWith)) {
            return false;
        }
        try {
            // non-ASCII letters are legal only in an IRI, but Java's parser accepts them
            return new URI(id).isAbsolute() && id.chars().allMatch(c -> c < 0x80);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** {@code id} with everything but unreserved characters (RFC 3986) percent-encoded in UTF-8. */
    private static String escape(String id) {
        StringBuilder escaped = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = isAlphanumeric(b) || "-._~:".indexOf(b) >= 0;
            if (unreserved) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
            }
        }
        return escaped.toString();
    }

    private static boolean isAlphanumeric(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
