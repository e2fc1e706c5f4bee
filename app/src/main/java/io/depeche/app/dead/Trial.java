package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.Problem;
import io.depeche.model.RawItem;
import io.depeche.model.RefusalCodes;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.stream.Inbound;
import io.depeche.stream.SeamInput;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tries what the stages of this build make of the item behind a letter: the stage that refused it, and those after it. They run
 * as functions, so nothing is sent, and what the running stages remember of other items is unknown.
 *
 * @param maxBytes maximum size of a record on any of the topics
 */
public record Trial(Pipeline pipeline, int maxBytes) {
    private static final byte[] EMPTY = {};

    /** The one code that depends on other articles alone. */
    private static final String KILL_TARGET = "VER-KILL-TARGET";

    /** What would become of the items of a shipment's letters. */
    List<Preview.Tried> of(Shipment shipment, ConsumerRecord<byte[], byte[]> original) {
        return shipment.letters().stream()
                .map(letter -> new Preview.Tried(letter, of(letter, shipment.raw(), original)))
                .toList();
    }

    private Verdict of(Letter letter, boolean raw, ConsumerRecord<byte[], byte[]> original) {
        if (letter.code().equals(KILL_TARGET)) {
            return Verdict.unclear(new Problem(KILL_TARGET, "it depends on which articles came before it"));
        }
        try {
            return raw ? ingest(letter, original) : seam(letter, original);
        } catch (RuntimeException e) {
            // as in the stages, any exception is a letter BUG
            return Verdict.refused(new Problem(RefusalCodes.BUG, e.toString()));
        }
    }

    private Verdict ingest(Letter letter, ConsumerRecord<byte[], byte[]> original) {
        byte[] value = original.value() == null ? EMPTY : original.value();
        RawItem item = new RawItem(
                Payload.of(value),
                RecordHeaders.all(original),
                Place.of(original).toString(),
                Instant.ofEpochMilli(original.timestamp()));
        return itemsOf(letter, pipeline.ingest().apply(item)).stream()
                .map(outcome -> next(outcome, Json::bytes, this::enrich))
                .max(Comparator.comparing(Verdict::kind))
                .orElseThrow(() -> new IllegalStateException("ingest returned no outcome"));
    }

    /** The outcome of the letter's own item; all of the record if it cannot be told which that is. */
    private static List<Outcome<WireItem>> itemsOf(Letter letter, List<Outcome<WireItem>> all) {
        try {
            Coordinates raw = Coordinates.parse(letter.raw());
            return raw.of() == all.size() && raw.item() > 0 ? List.of(all.get(raw.item() - 1)) : all;
        } catch (IllegalArgumentException e) {
            // another program wrote this letter
            return all;
        }
    }

    private Verdict seam(Letter letter, ConsumerRecord<byte[], byte[]> original) {
        Inbound record = new Inbound(
                original.key(),
                original.value(),
                original.headers(),
                letter.source(),
                Instant.ofEpochMilli(original.timestamp()));
        return letter.stage().equals(StageName.ENRICH.id())
                ? then(new SeamInput<>(WireItem.class, WireItem.SCHEMA).read(record), this::enrich)
                : then(new SeamInput<>(EnrichedArticle.class, EnrichedArticle.SCHEMA).read(record), this::sink);
    }

    private Verdict enrich(WireItem item) {
        return next(one(pipeline.enrich(), item), Json::bytes, this::sink);
    }

    private Verdict sink(EnrichedArticle enriched) {
        return next(
                one(pipeline.sink(), enriched),
                article -> article.publicJson(NinjsForm.EXTENDED),
                article -> Verdict.PASSES);
    }

    private static <A, B> Outcome<B> one(Stage<A, B> stage, A input) {
        return stage.apply(input).get(0);
    }

    /** Goes on with a result, unless a topic would not take it. */
    private <B> Verdict next(Outcome<B> outcome, Function<B, byte[]> json, Function<B, Verdict> then) {
        return then(
                outcome,
                result -> json.apply(result).length > maxBytes - Headers.ROOM
                        ? Verdict.refused(new Problem(
                                "SNK-TOO-LARGE",
                                "the result is larger than the " + maxBytes + " bytes that a topic accepts"))
                        : then.apply(result));
    }

    private static <B> Verdict then(Outcome<B> outcome, Function<B, Verdict> then) {
        return outcome.fold(
                kept -> then.apply(kept.value()),
                skipped -> Verdict.skipped(skipped.reason()),
                refused -> Verdict.refused(refused.problem()));
    }
}
