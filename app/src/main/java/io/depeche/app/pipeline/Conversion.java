package io.depeche.app.pipeline;

import io.depeche.enrich.trail.Trail;
import io.depeche.ingest.Ingest;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.RawItem;
import io.depeche.model.RefusalCodes;
import io.depeche.model.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The whole pipeline as one function, without Kafka: every item of a raw item gives exactly one {@link Converted}. */
public record Conversion(Pipeline pipeline) {

    /** Converts a raw item. As in Kafka, an exception in a stage gives a dead letter with the code {@code BUG}. */
    public List<Converted> apply(RawItem raw) {
        return each(raw, item -> Trail.SILENT);
    }

    /**
     * Converts a raw item.
     *
     * @param trails who listens to the annotation of an item, given by its number
     */
    public List<Converted> each(RawItem raw, IntFunction<Trail> trails) {
        Ingest.Items items;
        try {
            items = pipeline.ingest().items(raw);
        } catch (RuntimeException e) {
            return List.of(Converted.deadLetter(raw.source(), 1, null, bug(e)));
        }
        String format = items.format().orElse(null);
        List<Converted> all = new ArrayList<>();
        for (Outcome<WireItem> item : items.outcomes()) {
            int number = all.size() + 1;
            all.add(item.fold(
                    kept -> convert(raw.source(), number, kept.value(), trails.apply(number)),
                    skipped -> Converted.skipped(raw.source(), number, format, skipped.reason()),
                    refused -> Converted.deadLetter(raw.source(), number, format, refused.problem())));
        }
        return all;
    }

    private Converted convert(String source, int number, WireItem item, Trail trail) {
        String format = item.lineage().format();
        Function<Problem, Converted> dead = problem -> Converted.deadLetter(source, number, format, problem);
        Function<Problem, Converted> skip = reason -> Converted.skipped(source, number, format, reason);
        try {
            return pipeline.enrich()
                    .apply(item, trail)
                    .fold(
                            enriched -> sink(source, number, enriched.value(), skip, dead),
                            skipped -> skip.apply(skipped.reason()),
                            refused -> dead.apply(refused.problem()));
        } catch (RuntimeException e) {
            return dead.apply(bug(e));
        }
    }

    private Converted sink(
            String source,
            int number,
            EnrichedArticle enriched,
            Function<Problem, Converted> skip,
            Function<Problem, Converted> dead) {
        return pipeline.sink()
                .apply(enriched)
                .get(0)
                .fold(
                        kept -> Converted.article(source, number, kept.value()),
                        skipped -> skip.apply(skipped.reason()),
                        refused -> dead.apply(refused.problem()));
    }

    private static Problem bug(RuntimeException e) {
        return new Problem(RefusalCodes.BUG, e.toString());
    }
}
