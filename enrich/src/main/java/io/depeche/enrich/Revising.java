package io.depeche.enrich;

import io.depeche.enrich.story.Memory;
import io.depeche.enrich.story.Revision;
import io.depeche.enrich.story.Revisions;
import io.depeche.enrich.story.kill.Aim;
import io.depeche.enrich.story.kill.Kill;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.Stage;
import io.depeche.model.WireItem;
import io.depeche.model.operation.Erasure;
import io.depeche.stream.RememberingStage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The enricher with a memory of revisions, wherever that memory is kept. */
public record Revising(Stage<WireItem, EnrichedArticle> enricher, Rules rules, Memory memory, Store revisions)
        implements RememberingStage<WireItem, Revising.Placed> {

    /** Keeps the latest revision of each article. */
    public interface Store {
        /** The latest revision of an article; null when none is remembered. */
        @Nullable
        Revision get(String uri);

        /** Remembers a revision in place of the one before it. */
        void put(String uri, Revision revision);
    }

    /**
     * An article in its place.
     *
     * @param kill the same item if it takes back another article, which is yet to be found
     */
    public record Placed(EnrichedArticle enriched, @Nullable Kill kill) {}

    /** How notices are read and revisions compared. */
    public record Rules(Notices notices, Revisions order) {}

    @Override
    public String name() {
        return enricher.name();
    }

    @Override
    public List<Outcome<Placed>> apply(WireItem item) {
        return enricher.apply(item).stream()
                .map(outcome -> outcome.fold(
                        kept -> place(item, kept.value()),
                        skipped -> new Outcome.Skipped<Placed>(skipped.reason()),
                        refused -> new Outcome.Refused<Placed>(refused.problem())))
                .toList();
    }

    @Override
    public void remember(Placed placed) {
        String uri = placed.enriched().article().uri();
        if (placed.kill() == null) {
            revisions.put(uri, Revisions.remember(revisions.get(uri), placed.enriched()));
        }
    }

    private Outcome<Placed> place(WireItem item, EnrichedArticle enriched) {
        @Nullable Revision last = revisions.get(enriched.article().uri());
        boolean erases = Erasure.isFormat(item.lineage().format());
        if (last != null && last.erased() && !erases) {
            return Outcome.skipped(
                    "VER-ERASED",
                    "an operator erased the article at " + last.received() + ", by " + last.raw()
                            + ": nothing of it is published again");
        }
        return erases ? revised(last, enriched) : place(item, enriched, last);
    }

    private Outcome<Placed> place(WireItem item, EnrichedArticle enriched, @Nullable Revision last) {
        Instant received = item.lineage().receivedAt();
        memory.receive(received);
        if (last == null && memory.isTooOld(received)) {
            return Outcome.skipped(
                    "VER-STALE",
                    "the item was received at " + received + ", longer ago than the "
                            + Memory.OF_REVISIONS.toDays()
                            + " days for which revisions are remembered: a later one may have been published");
        }
        return switch (Aim.of(enriched.article(), rules.notices(), last != null)) {
            case ITSELF -> revised(last, enriched);
            case ANOTHER ->
                Outcome.kept(new Placed(
                        enriched,
                        new Kill(
                                item,
                                Aim.target(enriched.article(), rules.notices()).digests())));
            case NOBODY ->
                Outcome.refused(
                        "VER-KILL-TARGET",
                        "the item takes back an article and names none by id, slug or headline: send a kill with"
                                + " the article's id, or the item again with its name");
        };
    }

    private Outcome<Placed> revised(@Nullable Revision last, EnrichedArticle enriched) {
        return rules.order()
                .revise(last, enriched)
                .fold(
                        kept -> new Outcome.Kept<>(new Placed(kept.value(), null), kept.remarks()),
                        skipped -> new Outcome.Skipped<>(skipped.reason()),
                        refused -> new Outcome.Refused<>(refused.problem()));
    }
}
