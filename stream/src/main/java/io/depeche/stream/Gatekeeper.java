package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.HeldItem;
import io.depeche.stream.Endings.Ending;
import io.depeche.stream.Endings.Forward;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the input records of the results that a {@link Gate} lets wait, and applies the stage to them again when they go on.
 * What ends after waiting has the time of its end as timestamp: topics that keep records for days would delete it at once
 * otherwise.
 */
final class Gatekeeper<A, B> {
    /** Bounds the work of one transaction. */
    static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final Endings<A, B> endings;
    private final Gate<B> gate;
    private final Waiting waiting;

    Gatekeeper(Endings<A, B> endings, Gate<B> gate, Waiting waiting) {
        this.endings = endings;
        this.gate = gate;
        this.waiting = waiting;
    }

    Waiting waiting() {
        return waiting;
    }

    /** What follows from a result of the stage. */
    List<Ending> admit(Inbound inbound, B result, Coordinates raw, Instant now) {
        HeldRecord held = waiting.get(gate.uri(result));
        return gate.admit(result, held == null ? null : held.item(), now)
                .fold(
                        passes -> pass(inbound, passes.result(), raw, now, passes.supersedes() ? held : null),
                        waits -> hold(inbound, result, raw, now, waits.until(), held),
                        outdated -> List.of(endings.skip(inbound, outdated.reason(), raw)));
    }

    private List<Ending> pass(Inbound inbound, B result, Coordinates raw, Instant now, @Nullable HeldRecord before) {
        List<Ending> all = new ArrayList<>();
        all.add(endings.keep(inbound, result, raw, now, inbound.received()));
        if (before != null) {
            all.addAll(superseded(before, result, raw, now));
            all.add(notice(before.item(), null, now));
            waiting.remove(before);
        }
        return all;
    }

    private List<Ending> hold(
            Inbound inbound,
            B result,
            Coordinates raw,
            Instant now,
            @Nullable Instant until,
            @Nullable HeldRecord before) {
        HeldRecord record = new HeldRecord(gate.describe(result, inbound.source(), until, now), inbound);
        byte[] bytes = record.bytes();
        int size = bytes.length + Headers.ROOM;
        List<Ending> all = new ArrayList<>();
        if (before != null) {
            all.addAll(superseded(before, result, raw, now));
        }
        if (size > endings.rim().maxBytes()) {
            all.add(endings.tooLarge(inbound, size, raw, now));
            if (before != null) {
                all.add(notice(before.item(), null, now));
                waiting.remove(before);
            }
            return all;
        }
        Ending notice = notice(record.item(), Json.bytes(record.item()), now);
        all.add(new Ending(notice.forwards(), told -> told.held(inbound.provider())));
        waiting.put(record, bytes);
        return all;
    }

    /** The end of a version that waited; none when the same item is read again. */
    private List<Ending> superseded(HeldRecord before, B by, Coordinates raw, Instant now) {
        return before.item().raw().equals(raw)
                ? List.of()
                : List.of(endings.skip(
                        before.inbound().at(now),
                        gate.superseded(by),
                        before.item().raw()));
    }

    /** The records whose time has come. */
    List<HeldRecord> due(Instant now) {
        return waiting.due(now, MOST_AT_ONCE);
    }

    /** What follows when a record goes on because its time has come. */
    List<Ending> release(HeldRecord held, Instant now) {
        return release(held, now, gate::due);
    }

    /** What follows from an operator's order to release this version of an article. */
    List<Ending> release(String uri, @Nullable Coordinates raw, Instant now) {
        HeldRecord held = waiting.get(uri);
        if (held == null || !held.item().raw().equals(raw)) {
            LOG.atInfo().addKeyValue("uri", uri).addKeyValue("raw", raw).log("nothing to release: it does not wait");
            return List.of();
        }
        return release(held, now, gate::released);
    }

    private List<Ending> release(HeldRecord held, Instant now, UnaryOperator<B> edit) {
        Inbound inbound = held.inbound().at(now);
        Coordinates raw = held.item().raw();
        List<Ending> all = new ArrayList<>();
        all.add(end(inbound, raw, now, edit));
        all.add(notice(held.item(), null, now));
        waiting.remove(held);
        return all;
    }

    private Ending end(Inbound inbound, Coordinates raw, Instant now, UnaryOperator<B> edit) {
        try {
            return endings.rim()
                    .input()
                    .read(inbound)
                    .fold(
                            read -> endings.stage()
                                    .apply(read.value())
                                    .get(0)
                                    .fold(
                                            kept -> endings.keep(inbound, edit.apply(kept.value()), raw, now, null),
                                            skipped -> endings.skip(inbound, skipped.reason(), raw),
                                            refused -> endings.refuse(inbound, refused.problem(), raw, now)),
                            skipped -> endings.skip(inbound, skipped.reason(), raw),
                            refused -> endings.refuse(inbound, refused.problem(), raw, now));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Kafka Streams' handler sees no record here, and an item must not stop those that wait behind it
            inbound.named(LOG.atError()).setCause(e).log("unexpected exception; item kept as dead letter BUG");
            return endings.bug(inbound, e, raw, now);
        }
    }

    private Ending notice(HeldItem item, byte @Nullable [] value, Instant now) {
        RecordHeaders headers = new RecordHeaders();
        Letters.set(headers, Headers.RAW, item.raw().toString());
        Letters.set(headers, Headers.SCHEMA, HeldItem.SCHEMA);
        byte[] key = item.uri().getBytes(StandardCharsets.UTF_8);
        Record<byte[], byte[]> record = new Record<>(key, value, now.toEpochMilli(), headers);
        return new Ending(List.of(new Forward(endings.rim().operators().hold(), record)), told -> {});
    }
}
