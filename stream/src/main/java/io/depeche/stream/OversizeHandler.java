package io.depeche.stream;

import io.depeche.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record that a topic refuses for its size into a dead letter, which happens when a topic's limit is below
 * the settings. Every other failure to write stops the stage, because then Kafka is at fault, not the item.
 */
public final class OversizeHandler implements ProductionExceptionHandler {
    private BugHandler.@Nullable Door door;

    @Override
    public void configure(Map<String, ?> settings) {
        door = BugHandler.Door.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        BugHandler.Door out = Objects.requireNonNull(door, "Kafka Streams has not configured the handler");
        if (!(exception instanceof RecordTooLargeException) || record.topic().equals(out.topic())) {
            return Response.fail();
        }
        String message = "topic " + record.topic() + " refuses a record as large as this item's result: "
                + exception.getMessage();
        Problem problem = new Problem("SNK-TOO-LARGE", message);
        ProducerRecord<byte[], byte[]> letter = out.letter(context, problem);
        out.listener().refused(problem.code(), out.inbound(context).provider());
        return Response.resume(List.of(letter));
    }
}
