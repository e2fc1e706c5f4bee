package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Problem;
import io.depeche.model.Stage;
import io.depeche.model.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Makes the records that one item of an input record gives. It writes none of them. */
record Endings<A, B>(StageRim<A, B> rim, Stage<A, B> stage) {

    /** The records to write for one item, and the notification for the listener once they are written. */
    record Ending(List<Forward> forwards, Consumer<OutcomeListener> news) {}

    /** A record and the sink operator it goes to. */
    record Forward(String operator, Record<byte[], byte[]> record) {
        int size() {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            return Letters.sizeOf(record.key(), value, record.headers());
        }
    }

    /**
     * A result goes on, unless it is too large for a topic.
     *
     * @param received when its raw record was received; null when that says nothing of the stages' speed
     */
    Ending keep(Inbound inbound, B value, Coordinates raw, Instant now, @Nullable Instant received) {
        List<Forward> forwards = rim.output().write(value).stream()
                .map(outgoing -> keep(inbound, outgoing, raw))
                .toList();
        int largest = forwards.stream().mapToInt(Forward::size).max().orElse(0);
        if (largest > rim.maxBytes()) {
            return tooLarge(inbound, largest, raw, now);
        }
        if (stage instanceof RememberingStage<A, B> remembering) {
            remembering.remember(value);
        }
        String provider = Inbound.text(forwards.get(0).record().headers().lastHeader(Headers.PROVIDER));
        return new Ending(forwards, told -> told.kept(received, provider));
    }

    private Forward keep(Inbound inbound, Output.Outgoing outgoing, Coordinates raw) {
        RecordHeaders headers = headers(inbound, raw);
        outgoing.headers().forEach((name, value) -> Letters.set(headers, name, value));
        byte[] key = outgoing.key().getBytes(StandardCharsets.UTF_8);
        return new Forward(outgoing.operator(), record(key, outgoing.value(), inbound, headers));
    }

    /** The headers of what a stage did not refuse; attempts count refusals by one stage. */
    private static RecordHeaders headers(Inbound inbound, Coordinates raw) {
        RecordHeaders headers = new RecordHeaders(inbound.headers().toArray());
        headers.remove(Headers.DEAD_ATTEMPTS);
        Letters.set(headers, Headers.RAW, raw.toString());
        return headers;
    }

    /** An item whose records would have that many bytes. */
    Ending tooLarge(Inbound inbound, int bytes, Coordinates raw, Instant now) {
        Problem problem = new Problem(
                "SNK-TOO-LARGE",
                "the result has about " + bytes + " bytes, more than the " + rim.maxBytes()
                        + " bytes that a topic accepts: raise DEPECHE_MAX_ITEM_BYTES and send the item again");
        return refuse(inbound, problem, raw, now);
    }

    Ending skip(Inbound inbound, Problem reason, Coordinates raw) {
        RecordHeaders headers = headers(inbound, raw);
        Letters.set(headers, Headers.SKIP_STAGE, stage.name());
        Letters.set(headers, Headers.SKIP_CODE, reason.code());
        Letters.set(headers, Headers.SKIP_MESSAGE, reason.message());
        Forward forward = new Forward(rim.operators().skip(), record(inbound.key(), null, inbound, headers));
        return new Ending(List.of(forward), told -> told.skipped(inbound.provider()));
    }

    Ending refuse(Inbound inbound, Problem problem, Coordinates raw, Instant now) {
        return letter(inbound, problem, raw, now, told -> told.refused(problem.code(), inbound.provider()));
    }

    /** An exception outside of a record's processing, which Kafka Streams could not attribute to the item. */
    Ending bug(Inbound inbound, RuntimeException exception, Coordinates raw, Instant now) {
        return letter(inbound, BugHandler.Door.problem(exception), raw, now, told -> told.bug(inbound.provider()));
    }

    private Ending letter(
            Inbound inbound, Problem problem, Coordinates raw, Instant now, Consumer<OutcomeListener> news) {
        Letters.Letter letter = rim.letters().letter(inbound, problem, raw, now);
        Forward forward =
                new Forward(rim.operators().refuse(), record(inbound.key(), letter.value(), inbound, letter.headers()));
        return new Ending(List.of(forward), news);
    }

    private static Record<byte[], byte[]> record(
            byte @Nullable [] key, byte @Nullable [] value, Inbound inbound, RecordHeaders headers) {
        return new Record<>(key, value, inbound.timestamp().toEpochMilli(), headers);
    }
}
