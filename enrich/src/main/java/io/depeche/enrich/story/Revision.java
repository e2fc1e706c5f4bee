package io.depeche.enrich.story;

import io.depeche.model.Article;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the latest revision of an article.
 *
 * @param number counted from 1
 * @param raw the record and item it came from
 * @param rawDigest of the raw bytes, with the item's number in them
 * @param textDigest of headline and body
 * @param change what it did to the revision before it
 */
public record Revision(
        int number,
        Coordinates raw,
        String rawDigest,
        String textDigest,
        @Nullable Instant versionCreated,
        @Nullable String nativeVersion,
        PubStatus pubStatus,
        Change change) {

    /** The revision of that number that {@code article} is. */
    static Revision of(int number, Article article, Change change) {
        Coordinates raw = article.source().lineage().raw();
        String text = article.headline() + "\n\n" + article.body();
        return new Revision(
                number,
                raw,
                article.source().lineage().sha256() + "#" + raw.item(),
                Payload.of(text.getBytes(StandardCharsets.UTF_8)).sha256(),
                article.versionCreated(),
                article.source().identity().nativeVersion(),
                article.source().status().pubStatus(),
                change);
    }

    boolean saysTheSameAs(Revision other) {
        return textDigest.equals(other.textDigest) && pubStatus == other.pubStatus;
    }

    /**
     * Whether this is older than {@code other}: by time, and among revisions of one time by a version that is a number.
     * Versions alone never decide: some agencies' are opaque.
     */
    boolean isOlderThan(Revision other) {
        if (versionCreated == null || other.versionCreated == null) {
            return false;
        }
        int byTime = versionCreated.compareTo(other.versionCreated);
        return byTime < 0 || (byTime == 0 && number(nativeVersion) < number(other.nativeVersion));
    }

    private static long number(@Nullable String version) {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : Long.MAX_VALUE;
    }
}
