package io.depeche.enrich.story;

import io.depeche.enrich.story.diff.Former;
import io.depeche.model.Article;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import io.depeche.model.WireItem.Versions;
import io.depeche.model.operation.Erasure;
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
 * @param versions whether the provider's versions have an order; null in what an earlier build stored
 * @param received when its raw record was received; null in what an earlier build stored
 * @param extent how much of the story it has; null in what an earlier build stored
 * @param former its text, to compare the next with; null once it is killed, forgotten, or too long
 * @param erased whether an operator erased the article, so that nothing follows
 */
public record Revision(
        int number,
        Coordinates raw,
        List<String> rawDigests,
        String textDigest,
        @Nullable Instant versionCreated,
        @Nullable String nativeVersion,
        PubStatus pubStatus,
        Change change,
        @Nullable Versions versions,
        @Nullable Instant received,
        @Nullable Extent extent,
        @Nullable Former former,
        boolean erased) {
    static final int REMEMBERED_DIGESTS = 8;

    /** The remark of ingest on an item that an operator had processed again. */
    private static final String REPLAYED = "VER-REPLAYED";

    private static final String TOP_NEWS = "lseg-topnews";

    /** How much of a story an item has. */
    public enum Extent {
        FULL,
        /** Only the headline, or an entry of a list of top news. */
        HEADLINE
    }

    public Revision {
        rawDigests = List.copyOf(rawDigests);
    }

    /** {@code article} as revision {@code number}, with the digests of those before it. */
    static Revision of(int number, EnrichedArticle enriched, Change change, @Nullable Revision last) {
        Article article = enriched.article();
        String text = article.headline() + "\n\n" + article.body();
        return new Revision(
                number,
                article.source().lineage().raw(),
                digests(last, digest(article)),
                Payload.of(text.getBytes(StandardCharsets.UTF_8)).sha256(),
                article.versionCreated(),
                article.source().identity().nativeVersion(),
                article.source().status().pubStatus(),
                change,
                article.source().identity().versions(),
                article.source().lineage().receivedAt(),
                extent(article),
                article.source().status().pubStatus() == PubStatus.CANCELED ? null : Former.of(enriched),
                Erasure.isFormat(article.source().lineage().format()));
    }

    private static Extent extent(Article article) {
        boolean entry = article.blocks().isEmpty()
                || article.source().lineage().format().equals(TOP_NEWS);
        return entry ? Extent.HEADLINE : Extent.FULL;
    }

    /** Whether this is only the headline of a story of which {@code last} has more. */
    boolean isHeadlineOf(Revision last) {
        return extent == Extent.HEADLINE
                && last.extent == Extent.FULL
                && pubStatus == PubStatus.USABLE
                && last.pubStatus == PubStatus.USABLE;
    }

    /** Whether this is the story of which {@code last} was only the headline. */
    boolean isStoryOf(Revision last) {
        return extent == Extent.FULL && last.extent == Extent.HEADLINE && last.pubStatus != PubStatus.CANCELED;
    }

    /** Whether a text of the same language that shares hardly a word with {@code last} has taken its id. */
    boolean isUnrelatedTo(Revision last) {
        return former != null && last.former != null && former.isUnrelatedTo(last.former);
    }

    /** The same without its text. */
    public Revision withoutText() {
        return with(received, null);
    }

    /** The same, of an earlier build, as if it had been received at this time. */
    Revision receivedAt(Instant time) {
        return with(time, former);
    }

    private Revision with(@Nullable Instant time, @Nullable Former text) {
        return new Revision(
                number,
                raw,
                rawDigests,
                textDigest,
                versionCreated,
                nativeVersion,
                pubStatus,
                change,
                versions,
                time,
                extent,
                text,
                erased);
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

    /** Whether an operator had the very item processed again from which this revision was made; a kill stays as it is. */
    boolean isReplayedBy(Article article) {
        return article.source().lineage().remarks().stream()
                        .anyMatch(remark -> remark.code().equals(REPLAYED))
                && pubStatus != PubStatus.CANCELED
                && digest(article).equals(rawDigests.get(rawDigests.size() - 1));
    }

    boolean saysTheSameAs(Revision other) {
        return textDigest.equals(other.textDigest) && pubStatus == other.pubStatus;
    }

    /**
     * Whether this is older than {@code other}: by the number if the provider's versions are ordinal, then by time, then by
     * numbers of any kind unless one of the two alone has a time, and last by when it was received, which a redrive does not
     * change. Opaque versions never come before the time.
     */
    boolean isOlderThan(Revision other) {
        int order = order(other);
        boolean comparable = (versionCreated == null) == (other.versionCreated == null);
        int further = order == 0 && comparable ? byNumber(other) : order;
        return further < 0 || (further == 0 && wasReceivedBefore(other));
    }

    /** Whether this certainly comes after {@code other}, by an ordinal version or by its time. */
    boolean isLaterThan(Revision other) {
        return order(other) > 0;
    }

    /** Negative if this comes before {@code other} by an ordinal version or by its time; 0 when neither says. */
    private int order(Revision other) {
        int byNumber = versions == Versions.ORDINAL ? byNumber(other) : 0;
        if (byNumber != 0) {
            return byNumber;
        }
        return versionCreated == null || other.versionCreated == null
                ? 0
                : versionCreated.compareTo(other.versionCreated);
    }

    private int byNumber(Revision other) {
        return isNumber(nativeVersion) && isNumber(other.nativeVersion)
                ? Long.compare(Long.parseLong(nativeVersion), Long.parseLong(other.nativeVersion))
                : 0;
    }

    /**
     * Whether this, a kill, was received before {@code other}, which comes after it: by an ordinal version or its time, or by
     * receipt alone if the kill states neither. Only a redrive brings such a kill after it.
     */
    boolean isOvertakenBy(Revision other) {
        boolean says = versionCreated != null || isNumber(nativeVersion);
        return wasReceivedBefore(other) && (other.isLaterThan(this) || !says);
    }

    private boolean wasReceivedBefore(Revision other) {
        return received != null && other.received != null && received.isBefore(other.received);
    }

    /** This revision with the time and the version of {@code other} where those are later, because a kill may have older ones or none. */
    Revision notBefore(Revision other) {
        boolean earlier = other.versionCreated != null
                && (versionCreated == null || versionCreated.isBefore(other.versionCreated));
        boolean lower = nativeVersion == null || (other.versions == Versions.ORDINAL && byNumber(other) < 0);
        return new Revision(
                number,
                raw,
                rawDigests,
                textDigest,
                earlier ? other.versionCreated : versionCreated,
                lower ? other.nativeVersion : nativeVersion,
                pubStatus,
                change,
                versions,
                received,
                extent,
                former,
                erased);
    }

    private static boolean isNumber(@Nullable String version) {
        return version != null && version.matches("\\d{1,18}");
    }
}
