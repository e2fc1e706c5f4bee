package io.depeche.ingest;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.time.EmbargoReader;
import io.depeche.ingest.time.TimeReader;
import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a wire item from the fields of an item, with identity, times and status interpreted by the feed's profile. */
final class WireItems {
    private final FeedProfiles profiles;
    private final StatusMarks marks;
    private final TimeReader times;
    private final Embargoes embargoes;
    private final Languages languages;

    WireItems(FeedProfiles profiles, Words words) {
        this.profiles = profiles;
        this.marks = new StatusMarks(words);
        this.times = new TimeReader(words);
        this.languages = new Languages(words);
        this.embargoes = new Embargoes(new EmbargoReader(words, times));
    }

    /**
     * The outcome for one item.
     *
     * @param idIsShared whether another article of the same record claims the same id
     */
    Outcome<WireItem> assemble(FoundItem item, Source source, Coordinates at, boolean idIsShared) {
        FoundItem.Claim claim = item.claim();
        FeedProfile profile = profiles.ofItem(claim.id(), claim.providers(), source.feed());
        List<Remark> remarks = new ArrayList<>(source.remarks());
        remarks.addAll(item.remarks());
        WireItem.Status status = marks.read(item.marks(), embargoes.otherNotes(item), profile, remarks);
        if (isEmpty(item) && status.pubStatus() != PubStatus.CANCELED) {
            return Outcome.refused(
                    "SCH-MISSING-CONTENT",
                    "the item (id " + (claim.id() == null ? "absent" : claim.id())
                            + ") has neither a headline nor an inline body");
        }
        WireItem.Identity identity = identity(item, profile, source.feed(), idIsShared, remarks);
        WireItem.Times times = times(item.dates(), profile, remarks);
        Optional<String> underEmbargo = marks.embargo(item.marks());
        Embargoes.Answer embargo = embargoes.of(item, underEmbargo, profile.zone(), created(times, source));
        embargo.remark().ifPresent(remarks::add);
        embargo.until()
                .flatMap(end -> underEmbargo)
                .filter(word -> !marks.areAgainst(embargoes.otherNotes(item)))
                .ifPresent(word -> remarks.add(underEmbargo(word)));
        String language = languages.read(item.language(), profile, remarks);
        Body body = body(embargo.body(), remarks);
        WireItem wire = new WireItem(
                identity,
                embargo.unread().isPresent() ? withheld(status) : status,
                new WireItem.Times(
                        times.versionCreated(),
                        times.firstCreated(),
                        embargo.until().orElse(null)),
                embargo.lines(),
                item.coding(),
                item.rights(),
                language,
                body,
                item.presentation(),
                source.lineage(at, remarks));
        return new Outcome.Kept<>(wire, remarks);
    }

    private static Remark underEmbargo(String status) {
        return new Remark(
                "SCH-EMBARGOED",
                "the status '" + status + "' withholds the item until its embargo ends: then it is usable");
    }

    private static boolean isEmpty(FoundItem item) {
        return item.lines().headlines().isEmpty() && item.body() == null;
    }

    private static WireItem.Identity identity(
            FoundItem item, FeedProfile profile, String feed, boolean idIsShared, List<Remark> remarks) {
        FoundItem.Claim claim = item.claim();
        String key = key(claim, profile);
        boolean constant = key != null && (idIsShared || Identities.isConstant(key));
        if (constant) {
            remarks.add(new Remark(
                    "ID-CONSTANT", "the id '" + key + "' is the id of more than one article: identified by content"));
        }
        String uri = key == null || constant
                ? Identities.byContent(item, profile, feed)
                : Identities.byId(key, claim, profile, feed);
        return new WireItem.Identity(
                uri,
                provider(claim, profile),
                claim.id(),
                version(claim.version(), profile, remarks),
                profile.versions() == FeedProfile.Versions.ORDINAL ? WireItem.Versions.ORDINAL : null);
    }

    private static @Nullable String key(FoundItem.Claim claim, FeedProfile profile) {
        String chosen = profile.identity() == null ? null : claim.names().get(profile.identity());
        return chosen == null ? claim.key() : chosen;
    }

    private static @Nullable String provider(FoundItem.Claim claim, FeedProfile profile) {
        List<String> says = claim.providers();
        return profile.provider() != null || says.isEmpty() ? profile.provider() : says.get(says.size() - 1);
    }

    private static @Nullable String version(@Nullable String version, FeedProfile profile, List<Remark> remarks) {
        boolean number = version == null || version.matches("\\d{1,18}");
        if (profile.versions() == FeedProfile.Versions.ORDINAL && !number) {
            remarks.add(new Remark(
                    "SCH-BAD-VERSION",
                    "the version '" + version + "' of a feed with numeric versions is not a number"));
        }
        return version;
    }

    private WireItem.Times times(FoundItem.Dates dates, FeedProfile profile, List<Remark> remarks) {
        WireTimes read = new WireTimes(times, profile.zone(), remarks);
        return new WireItem.Times(
                read.read(dates.versionCreated(), "versionCreated"),
                read.read(dates.firstCreated(), "firstCreated"),
                null);
    }

    private static Instant created(WireItem.Times times, Source source) {
        return Stream.of(times.versionCreated(), times.firstCreated())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(source.receivedAt());
    }

    /** A status that can't be less than withheld. */
    private static WireItem.Status withheld(WireItem.Status status) {
        PubStatus held = status.pubStatus() == PubStatus.USABLE ? PubStatus.WITHHELD : status.pubStatus();
        return status.as(held);
    }

    private static @Nullable Body body(@Nullable Body body, List<Remark> remarks) {
        if (body == null) {
            remarks.add(new Remark("SCH-NO-BODY-INLINE", "the item has no inline body"));
            return null;
        }
        return body;
    }
}
