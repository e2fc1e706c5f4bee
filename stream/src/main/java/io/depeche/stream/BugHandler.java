package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns any exception in a stage into a dead letter with the code {@code BUG}, so that no item is lost and the
 * stream goes on. Only a fault of Kafka Streams itself, such as a store on a full disk, stops the stage. Kafka Streams creates it and passes it the stage's settings under the names given here.
 */
public final class BugHandler implements ProcessingExceptionHandler {
    /** Setting: the stage's name. */
    public static final String STAGE = "depeche.stage";
    /** Setting: the topic of dead letters. */
    public static final String TOPIC = "depeche.dead.topic";
    /** Setting: maximum size of a record on that topic. */
    public static final String MAX_BYTES = "depeche.dead.max.bytes";

    private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

    private @Nullable Door door;

    @Override
    public void configure(Map<String, ?> settings) {
        door = Door.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        Door out = Objects.requireNonNull(door, "Kafka Streams has not configured the handler");
        Inbound inbound = out.inbound(context);
        if (exception instanceof StreamsException) {
            // a store that cannot write, as on a full disk: the next item would fare no better
            return Response.fail();
        }
        inbound.named(LOG.atError().addKeyValue("stage", out.letters().stage()))
                .setCause(exception)
                .log("unexpected exception; item kept as dead letter BUG");
        ProducerRecord<byte[], byte[]> letter = out.letter(context, exception);
        out.listener().bug(inbound.provider());
        out.listener().record(OutcomeListener.RecordEvent.FINISHED);
        return Response.resume(List.of(letter));
    }

    /** Writes letters; {@link OversizeHandler} uses it too. */
    record Door(Letters letters, String topic, OutcomeListener listener) {
        static Door of(Map<String, ?> settings) {
            int maxBytes = Integer.parseInt(String.valueOf(settings.get(MAX_BYTES)));
            return new Door(
                    new Letters(String.valueOf(settings.get(STAGE)), maxBytes),
                    String.valueOf(settings.get(TOPIC)),
                    OutcomeListener.of(settings));
        }

        ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext at, Exception exception) {
            return letter(at, problem(exception.getCause() == null ? exception : exception.getCause()));
        }

        ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext at, Problem problem) {
            Inbound record = inbound(at);
            Coordinates asAWhole = new Coordinates(record.source(), 0, 0);
            Letters.Letter letter = letters.letter(record, problem, record.raw().orElse(asAWhole), Instant.now());
            return new ProducerRecord<>(
                    topic, null, at.timestamp(), at.sourceRawKey(), letter.value(), letter.headers());
        }

        /** The record that the stage was at. */
        Inbound inbound(ErrorHandlerContext at) {
            return new Inbound(
                            at.sourceRawKey(),
                            at.sourceRawValue(),
                            at.headers(),
                            Coordinates.record(at.topic(), at.partition(), at.offset()),
                            Instant.ofEpochMilli(at.timestamp()))
                    .believedBy(letters.stage());
        }

        static Problem problem(Throwable cause) {
            return new Problem("BUG", cause + origin(cause));
        }

        private static String origin(Throwable cause) {
            StackTraceElement[] trace = cause.getStackTrace();
            return trace.length == 0 ? "" : " at " + trace[0];
        }
    }
}
