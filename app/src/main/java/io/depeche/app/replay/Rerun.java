package io.depeche.app.replay;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.Revising;
import io.depeche.enrich.Revising.Placed;
import io.depeche.enrich.story.Memory;
import io.depeche.enrich.story.Revisions;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.RawItem;
import io.depeche.model.RefusalCodes;
import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.sink.embargo.Embargo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs raw records through the stages as Kafka would, in order, and remembers revisions as enrich does. Not thread-safe. */
final class Rerun {
    private final Pipeline pipeline;
    private final Instant now;
    private final RecentRevisions revisions;
    private final Revising revising;

    /**
     * @param remembered how many articles it remembers
     * @param now at which embargoes are judged
     */
    Rerun(Pipeline pipeline, int remembered, Instant now) {
        this.pipeline = pipeline;
        this.now = now;
        this.revisions = new RecentRevisions(remembered);
        this.revising = new Revising(
                pipeline.enrich(),
                new Revising.Rules(pipeline.enrich().first().notices(), new Revisions(pipeline.words())),
                new Memory(),
                revisions);
    }

    /**
     * How the items of a record would end.
     *
     * @param isPast which items have another record that stands for them; they are not replayed
     */
    List<Now> of(RawItem raw, Predicate<Coordinates> isPast) {
        List<Outcome<WireItem>> items;
        try {
            items = pipeline.ingest().items(raw).outcomes();
        } catch (RuntimeException e) {
            Coordinates at = new Coordinates(raw.source(), 1, 1);
            return List.of(Now.ended(at, Outcomes.refused(RefusalCodes.BUG), e.toString(), null, true));
        }
        List<Now> ends = new ArrayList<>();
        for (Outcome<WireItem> item : items) {
            int number = ends.size() + 1;
            Coordinates at = new Coordinates(raw.source(), number, items.size());
            ends.add(item.fold(
                    kept -> isPast.test(at)
                            ? Now.ended(at, Outcomes.NOT_REPLAYED, "", null, true)
                            : replayed(at, kept.value()),
                    skipped -> Now.ended(
                            at,
                            Outcomes.skipped(skipped.reason().code()),
                            skipped.reason().message(),
                            null,
                            true),
                    refused -> Now.ended(
                            at,
                            Outcomes.refused(refused.problem().code()),
                            refused.problem().message(),
                            null,
                            true)));
        }
        return List.copyOf(ends);
    }

    private Now replayed(Coordinates at, WireItem item) {
        String uri = item.identity().uri();
        boolean first = revisions.get(uri) == null;
        try {
            return ended(at, uri, first, revising.apply(item).get(0), kept -> placed(at, kept, first));
        } catch (RuntimeException e) {
            return Now.ended(at, Outcomes.refused(RefusalCodes.BUG), e.toString(), uri, first);
        }
    }

    private Now placed(Coordinates at, Placed placed, boolean first) {
        String uri = placed.enriched().article().uri();
        if (placed.kill() != null) {
            return Now.ended(at, Outcomes.KILL_IN_WORDS, "it takes back an article that it names in words", uri, first);
        }
        revising.remember(placed);
        return ended(
                at,
                uri,
                first,
                pipeline.sink().apply(placed.enriched()).get(0),
                article -> admitted(at, article, first));
    }

    /** How an item ends by this outcome: what is kept goes on. */
    private static <T> Now ended(
            Coordinates at, String uri, boolean first, Outcome<T> outcome, Function<T, Now> goesOn) {
        return outcome.fold(
                kept -> goesOn.apply(kept.value()),
                skipped -> Now.ended(
                        at,
                        Outcomes.skipped(skipped.reason().code()),
                        skipped.reason().message(),
                        uri,
                        first),
                refused -> Now.ended(
                        at,
                        Outcomes.refused(refused.problem().code()),
                        refused.problem().message(),
                        uri,
                        first));
    }

    /** An article under embargo goes no further, so that nothing of its text leaves the stages. */
    private Now admitted(Coordinates at, NinjsArticle article, boolean first) {
        return Embargo.decide(article, null, now)
                .fold(
                        passes -> new Now(at, Outcomes.ARTICLE, null, article.uri(), published(passes.result()), first),
                        waits -> Now.ended(
                                at, Outcomes.HELD, "it waits for the end of its embargo", article.uri(), first),
                        outdated -> Now.ended(
                                at,
                                Outcomes.skipped(outdated.reason().code()),
                                outdated.reason().message(),
                                article.uri(),
                                first));
    }

    /** The article as subscribers read it. */
    private static NinjsArticle published(NinjsArticle article) {
        try {
            return Json.read(article.publicJson(NinjsForm.EXTENDED), NinjsArticle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
