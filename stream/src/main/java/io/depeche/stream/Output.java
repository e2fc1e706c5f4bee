package io.depeche.stream;

import java.util.List;
import java.util.Map;

/**
 * How a stage writes its results.
 *
 * @param <B> the stage's result
 */
@FunctionalInterface
public interface Output<B> {
    /** The records for {@code value}, at least one. */
    List<Outgoing> write(B value);

    /**
     * A record to be written.
     *
     * @param operator the sink operator it goes to
     * @param headers to set in addition to those of the input
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Outgoing(String operator, String key, byte[] value, Map<String, String> headers) {
        public Outgoing {
            headers = Map.copyOf(headers);
        }
    }
}
