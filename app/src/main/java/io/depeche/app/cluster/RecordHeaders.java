package io.depeche.app.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads headers of consumed records as text. */
public final class RecordHeaders {
    private RecordHeaders() {}

    /** The last header of that name. */
    public static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(all(record).get(name));
    }

    /** All headers of that name, in their order. */
    public static List<String> each(ConsumerRecord<?, ?> record, String name) {
        List<String> texts = new ArrayList<>();
        for (Header header : record.headers().headers(name)) {
            if (header.value() != null) {
                texts.add(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** All headers; the last one of a name wins. */
    public static Map<String, String> all(ConsumerRecord<?, ?> record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
