package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Stage;
import io.depeche.model.operation.Operation;
import io.depeche.stream.Endings.Ending;
import io.depeche.stream.OutcomeListener.RecordEvent;
import io.depeche.stream.work.CommitPace;
import io.depeche.stream.work.Desk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage as one operator: reads a record, applies the stage, and sends each outcome where it belongs. It computes
 * all outputs of a record before it forwards any, so an exception halfway through leaves only the dead letter.
 */
final class StageProcessor<A, B> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Logger LOG = LoggerFactory.getLogger(StageProcessor.class);

    private final StageRim<A, B> rim;
    private final Stage<A, B> stage;
    private final Endings<A, B> endings;
    private final Optional<Gatekeeper<A, B>> gatekeeper;
    private final ProcessorContext<byte[], byte[]> context;
    private final OutcomeListener listener;
    private final Desk desk;
    private final Optional<CommitPace> pace;
    private @Nullable Cancellable looks;

    StageProcessor(StageRim<A, B> rim, ProcessorContext<byte[], byte[]> context) {
        this.rim = rim;
        this.stage = rim.stage().apply(context);
        this.endings = new Endings<>(rim, stage);
        this.gatekeeper =
                rim.gate().map(place -> new Gatekeeper<>(endings, place.gate(), Waiting.of(rim.operators(), context)));
        this.context = context;
        this.listener = OutcomeListener.of(context.appConfigs());
        this.desk = listener.desk(context.taskId().toString());
        this.pace = CommitPace.of(context.appConfigs());
        gatekeeper.ifPresent(this::tellOf);
    }

    void process(Record<byte[], byte[]> record) {
        long began = System.nanoTime();
        processed(record);
        pace.ifPresent(ofThread -> ofThread.worked(context, System.nanoTime() - began));
    }

    private void processed(Record<byte[], byte[]> record) {
        Inbound inbound = Inbound.of(
                        record,
                        context.recordMetadata()
                                .orElseThrow(() -> new IllegalStateException("record without a source")))
                .believedBy(rim.operators().stage());
        gatekeeper
                .filter(keeper -> isOrder(inbound))
                .ifPresentOrElse(keeper -> obey(keeper, inbound), () -> process(inbound));
    }

    private void process(Inbound inbound) {
        Instant now = now();
        listener.record(RecordEvent.TAKEN);
        try {
            finish(atDesk(inbound.source(), () -> endingsOf(inbound, now)));
        } catch (KafkaException e) {
            listener.record(RecordEvent.PUT_BACK);
            throw e;
        }
        listener.record(RecordEvent.FINISHED);
        gatekeeper.ifPresent(this::tellOf);
    }

    /** Shows the record while the stage works on it, and no longer: what then waits for Kafka is not the item's fault. */
    private <R> R atDesk(String record, Supplier<R> work) {
        desk.begin(record, now());
        try {
            return work.get();
        } catch (StackOverflowError | OutOfMemoryError e) {
            // what one item exhausts is free again by now: it becomes a letter, where an error would end the stage at
            // it for ever
            throw new IllegalStateException(record + " exhausts what the stage has", e);
        } finally {
            desk.end();
        }
    }

    private List<Ending> endingsOf(Inbound inbound, Instant now) {
        return rim.input()
                .read(inbound)
                .fold(
                        read -> outcomes(inbound, stage.apply(read.value()), now),
                        skipped -> List.of(endings.skip(
                                inbound, skipped.reason(), rim.input().coordinates(inbound, 1, 1))),
                        refused -> List.of(endings.refuse(
                                inbound, refused.problem(), rim.input().coordinates(inbound, 1, 1), now)));
    }

    private List<Ending> outcomes(Inbound inbound, List<Outcome<B>> outcomes, Instant now) {
        if (outcomes.isEmpty()) {
            throw new IllegalStateException("stage " + stage.name() + " returned no outcome for " + inbound.source());
        }
        return IntStream.range(0, outcomes.size())
                .boxed()
                .flatMap(i -> {
                    Coordinates raw = rim.input().coordinates(inbound, i + 1, outcomes.size());
                    return outcome(inbound, outcomes.get(i), raw, now).stream();
                })
                .toList();
    }

    private List<Ending> outcome(Inbound inbound, Outcome<B> outcome, Coordinates raw, Instant now) {
        return outcome.fold(
                kept -> {
                    kept.remarks().forEach(remark -> listener.remarked(remark.code()));
                    return gatekeeper
                            .map(keeper -> keeper.admit(inbound, kept.value(), raw, now))
                            .orElseGet(
                                    () -> List.of(endings.keep(inbound, kept.value(), raw, now, inbound.received())));
                },
                skipped -> List.of(endings.skip(inbound, skipped.reason(), raw)),
                refused -> List.of(endings.refuse(inbound, refused.problem(), raw, now)));
    }

    private boolean isOrder(Inbound inbound) {
        return rim.gate()
                .filter(place -> inbound.source().startsWith(place.operations() + "-"))
                .isPresent();
    }

    private void obey(Gatekeeper<A, B> keeper, Inbound inbound) {
        try {
            Operation order = inbound.value() == null ? null : Json.read(inbound.value(), Operation.class);
            if (order != null && Operation.RELEASE.equals(order.action())) {
                finish(atDesk(inbound.source(), () -> keeper.release(order.subject(), order.raw(), now())));
                tellOf(keeper);
            }
        } catch (IOException e) {
            // it is not an item, so there is nothing to keep as a letter
            inbound.named(LOG.atWarn()).setCause(e).log("not an order of an operator; ignored");
        }
    }

    private void release(Gatekeeper<A, B> keeper, Instant now) {
        List<HeldRecord> due = keeper.due(now);
        due.forEach(held -> finish(atDesk(held.item().source(), () -> keeper.release(held, now))));
        if (!due.isEmpty()) {
            tellOf(keeper);
        }
    }

    private void finish(List<Ending> all) {
        all.stream()
                .flatMap(ending -> ending.forwards().stream())
                .forEach(forward -> context.forward(forward.record(), forward.operator()));
        all.forEach(ending -> ending.news().accept(listener));
    }

    private void tellOf(Gatekeeper<A, B> keeper) {
        lookWhileSomethingWaits(keeper);
        listener.waiting(
                context.taskId().toString(),
                keeper.waiting().count(),
                keeper.waiting().next().orElse(null));
    }

    /** Kafka Streams commits after each look, so there are none while nothing waits. */
    private void lookWhileSomethingWaits(Gatekeeper<A, B> keeper) {
        boolean waits = keeper.waiting().count() > 0;
        if (waits && looks == null) {
            looks = context.schedule(
                    BETWEEN_LOOKS,
                    PunctuationType.WALL_CLOCK_TIME,
                    time -> release(keeper, Instant.ofEpochMilli(time)));
        } else if (!waits && looks != null) {
            looks.cancel();
            looks = null;
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** The partitions go to another process, which counts what waits there. */
    void close() {
        pace.ifPresent(CommitPace::taskCloses);
        gatekeeper.ifPresent(keeper -> listener.waiting(context.taskId().toString(), 0, null));
    }
}
