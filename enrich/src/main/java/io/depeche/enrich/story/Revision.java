package io.depeche.enrich.story;

import io.depeche.model.Article;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored facts about the latest revision of an article.
 *
 * @param number counted from 1
 * @param raw the record and item it came from
 * @param rawDigests digests of the raw bytes of this and earlier revisions and the item's number in them, the latest last; at most
 *     {@value #REMEMBERED_DIGESTS}
 * @param textDigest of headline and body
 * @param change how it changed the revision before it
 */
public record Revision(
        int number,
        Coordinates raw,
        List<String> rawDigests,
        String textDigest,
        @Nullable Instant versionCreated,
        @Nullable String nativeVersion,
        PubStatus pubStatus,
        Change change) {
    static final int REMEMBERED_DIGESTS = 8;

    public Revision {
        rawDigests = List.copyOf(rawDigests);
    }

    /** {@code article} as revision {@code number}, with the digests of those before it. */
    static Revision of(int number, Article article, Change change, @Nullable Revision last) {
        String text = article.headline() + "\n\n" + article.body();
        return new Revision(
                number,
                article.source().lineage().raw(),
                digests(last, digest(article)),
                Payload.of(text.getBytes(StandardCharsets.UTF_8)).sha256(),
                article.versionCreated(),
                article.source().identity().nativeVersion(),
                article.source().status().pubStatus(),
                change);
    }

    private static List<String> digests(@Nullable Revision last, String digest) {
        if (last == null) {
            return List.of(digest);
        }
        List<String> all = Stream.concat(last.rawDigests.stream(), Stream.of(digest))
                .distinct()
                .toList();
        return all.subList(Math.max(0, all.size() - REMEMBERED_DIGESTS), all.size());
    }

    private static String digest(Article article) {
        return article.source().lineage().sha256() + "#"
                + article.source().lineage().raw().item();
    }

    boolean hasReadTheBytesOf(Article article) {
        return rawDigests.contains(digest(article));
    }

    boolean saysTheSameAs(Revision other) {
        return textDigest.equals(other.textDigest) && pubStatus == other.pubStatus;
    }

    /**
     * Whether this is older than {@code other}: by time, and at equal times by version if both are numbers. Versions
     * alone never decide, because some agencies' versions are opaque.
     */
    boolean isOlderThan(Revision other) {
        if (versionCreated == null || other.versionCreated == null) {
            return false;
        }
        int byTime = versionCreated.compareTo(other.versionCreated);
        return byTime < 0 || (byTime == 0 && hasALowerVersionThan(other));
    }

    /** Whether this certainly has a later time than {@code other}. */
    boolean isLaterThan(Revision other) {
        return versionCreated != null && other.versionCreated != null && versionCreated.isAfter(other.versionCreated);
    }

    /** This revision with the time of {@code other} if that is later, because a kill may have an older time. */
    Revision notBefore(Revision other) {
        boolean earlier = other.versionCreated != null
                && (versionCreated == null || versionCreated.isBefore(other.versionCreated));
        return earlier
                ? new Revision(
                        number, raw, rawDigests, textDigest, other.versionCreated, nativeVersion, pubStatus, change)
                : this;
    }

    private boolean hasALowerVersionThan(Revision other) {
        return isNumber(nativeVersion)
                && isNumber(other.nativeVersion)
                && Long.parseLong(nativeVersion) < Long.parseLong(other.nativeVersion);
    }

    private static boolean isNumber(@Nullable String version) {
        return version != null && version.matches("\\d{1,18}");
    }
}
