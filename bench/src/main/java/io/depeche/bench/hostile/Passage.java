package io.depeche.bench.hostile;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The way of an item through the three stages, as JSON between each two, as on Kafka. */
record Passage(Pipeline pipeline) {
    private static final Instant RECEIVED = Instant.parse("2025-05-01T09:30:00Z");

    /** What became of the item. Nothing that goes wrong is thrown: it is the ending's fault. */
    Ending of(HostileItems.Item item) {
        try {
            RawItem raw = new RawItem(Payload.of(item.bytes()), Map.of(), "hostile-0@" + item.number(), RECEIVED);
            Ending ending = all(pipeline.ingest().apply(raw), this::enrich);
            return ending.equals(Ending.NONE) ? Ending.faulty("LOST: the item has no end") : ending;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Ending.faulty("BUG: " + e + " at "
                    + Arrays.stream(e.getStackTrace()).limit(4).toList());
        }
    }

    private Ending enrich(WireItem item) {
        return all(pipeline.enrich().apply(carried(item, WireItem.class)), this::sink);
    }

    private Ending sink(EnrichedArticle article) {
        return all(pipeline.sink().apply(carried(article, EnrichedArticle.class)), Passage::publish);
    }

    private static Ending publish(NinjsArticle article) {
        return Soundness.fault(carried(article, NinjsArticle.class))
                .map(fault -> Ending.faulty("UNSOUND: " + fault))
                .orElse(Ending.KEPT);
    }

    private static <T> Ending all(List<Outcome<T>> outcomes, Function<T, Ending> next) {
        return outcomes.stream()
                .map(outcome -> outcome.fold(
                        kept -> next.apply(kept.value()), skipped -> Ending.SKIPPED, refused -> Ending.REFUSED))
                .reduce(Ending.NONE, Ending::plus);
    }

    /** The value as the next stage reads it. */
    private static <T> T carried(T value, Class<T> type) {
        try {
            T read = Json.read(Json.bytes(value), type);
            if (!read.equals(value)) {
                throw new IllegalStateException("another " + type.getSimpleName() + " is read than was written");
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }
}
