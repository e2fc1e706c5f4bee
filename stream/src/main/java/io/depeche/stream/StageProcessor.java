package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.Stage;
import io.depeche.model.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A stage as one operator: reads a record, applies the stage, and sends each outcome where it belongs. It computes
 * all outputs of a record before it forwards any, so an exception halfway through leaves only the dead letter.
 */
final class StageProcessor<A, B> {
    private final StageRim<A, B> rim;
    private final Stage<A, B> stage;
    private final ProcessorContext<byte[], byte[]> context;
    private final OutcomeListener listener;

    StageProcessor(StageRim<A, B> rim, ProcessorContext<byte[], byte[]> context) {
        this.rim = rim;
        this.stage = rim.stage().apply(context);
        this.context = context;
        this.listener = OutcomeListener.of(context.appConfigs());
    }

    void process(Record<byte[], byte[]> record) {
        Inbound inbound = Inbound.of(
                record,
                context.recordMetadata().orElseThrow(() -> new IllegalStateException("record without a source")));
        List<Ending> endings = rim.input()
                .read(inbound)
                .fold(
                        read -> outcomes(inbound, stage.apply(read.value())),
                        skipped -> List.of(
                                skip(inbound, skipped.reason(), rim.input().coordinates(inbound, 1, 1))),
                        refused -> List.of(
                                refuse(inbound, refused.problem(), rim.input().coordinates(inbound, 1, 1))));
        endings.stream()
                .flatMap(ending -> ending.forwards().stream())
                .forEach(forward -> context.forward(forward.record(), forward.operator()));
        endings.forEach(ending -> ending.news().accept(listener));
    }

    private List<Ending> outcomes(Inbound inbound, List<Outcome<B>> outcomes) {
        if (outcomes.isEmpty()) {
            throw new IllegalStateException("stage " + stage.name() + " returned no outcome for " + inbound.source());
        }
        return IntStream.range(0, outcomes.size())
                .boxed()
                .map(i -> outcome(inbound, outcomes.get(i), rim.input().coordinates(inbound, i + 1, outcomes.size())))
                .toList();
    }

    private Ending outcome(Inbound inbound, Outcome<B> outcome, Coordinates raw) {
        return outcome.fold(
                kept -> keep(inbound, kept.value(), raw),
                skipped -> skip(inbound, skipped.reason(), raw),
                refused -> refuse(inbound, refused.problem(), raw));
    }

    private Ending keep(Inbound inbound, B value, Coordinates raw) {
        List<Forward> forwards = rim.output().write(value).stream()
                .map(outgoing -> keep(inbound, outgoing, raw))
                .toList();
        int largest = forwards.stream().mapToInt(Forward::size).max().orElse(0);
        if (largest > rim.maxBytes()) {
            Problem problem = new Problem(
                    "SNK-TOO-LARGE",
                    "the result has about " + largest + " bytes, more than the " + rim.maxBytes()
                            + " bytes that a topic accepts: raise DEPECHE_MAX_ITEM_BYTES and send the item again");
            return refuse(inbound, problem, raw);
        }
        if (stage instanceof RememberingStage<A, B> remembering) {
            remembering.remember(value);
        }
        return new Ending(forwards, told -> told.kept(inbound.received()));
    }

    private Forward keep(Inbound inbound, Output.Outgoing outgoing, Coordinates raw) {
        RecordHeaders headers = new RecordHeaders(inbound.headers().toArray());
        Letters.set(headers, Headers.RAW, raw.toString());
        outgoing.headers().forEach((name, value) -> Letters.set(headers, name, value));
        byte[] key = outgoing.key().getBytes(StandardCharsets.UTF_8);
        return new Forward(outgoing.operator(), record(key, outgoing.value(), inbound, headers));
    }

    private Ending skip(Inbound inbound, Problem reason, Coordinates raw) {
        RecordHeaders headers = new RecordHeaders(inbound.headers().toArray());
        Letters.set(headers, Headers.RAW, raw.toString());
        Letters.set(headers, Headers.SKIP_STAGE, stage.name());
        Letters.set(headers, Headers.SKIP_CODE, reason.code());
        Letters.set(headers, Headers.SKIP_MESSAGE, reason.message());
        Forward forward = new Forward(rim.operators().skip(), record(inbound.key(), null, inbound, headers));
        return new Ending(List.of(forward), OutcomeListener::skipped);
    }

    private Ending refuse(Inbound inbound, Problem problem, Coordinates raw) {
        Letters.Letter letter =
                rim.letters().letter(inbound, problem, raw, Instant.ofEpochMilli(context.currentSystemTimeMs()));
        Forward forward =
                new Forward(rim.operators().refuse(), record(inbound.key(), letter.value(), inbound, letter.headers()));
        return new Ending(List.of(forward), told -> told.refused(problem.code()));
    }

    private static Record<byte[], byte[]> record(
            byte @Nullable [] key, byte @Nullable [] value, Inbound inbound, RecordHeaders headers) {
        return new Record<>(key, value, inbound.timestamp().toEpochMilli(), headers);
    }

    /** The records to write for one item, and the notification for the listener once the whole record is written. */
    private record Ending(List<Forward> forwards, Consumer<OutcomeListener> news) {}

    private record Forward(String operator, Record<byte[], byte[]> record) {
        int size() {
            return Letters.sizeOf(record.key(), record.value(), record.headers());
        }
    }
}
