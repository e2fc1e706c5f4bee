package io.depeche.model;

import java.time.Instant;
import java.util.Map;

/**
 * One raw record, exactly as a feed sent it.
 *
 * @param payload the bytes
 * @param headers hints sent with it, such as {@link io.depeche.model.kafka.Headers#FEED}; the bytes decide, hints
 *     only break ties
 * @param source {@code topic-partition@offset}, or a file's path
 * @param receivedAt when it arrived: the Kafka record's timestamp, or the time of reading a file
 */
public record RawItem(Payload payload, Map<String, String> headers, String source, Instant receivedAt) {
    public RawItem {
        headers = Map.copyOf(headers);
    }
}
