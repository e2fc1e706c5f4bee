package io.depeche.app.cluster;

import io.depeche.model.Coordinates;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The position of a record in Kafka. Written {@code topic-partition@offset}, for example {@code wire.dead-letters-0@17}. */
public record Place(String topic, int partition, long offset) {
    private static final Pattern FORM =
            Pattern.compile("(?<topic>[\\w.-]+)-(?<partition>\\d{1,6})@(?<offset>\\d{1,18})");

    /** The place of a record that was read. */
    public static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /** Whether {@code text} has the form that {@link #toString()} writes. */
    public static boolean isPlace(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether {@code text} is the place of a record of {@code topic}. */
    public static boolean isOn(String topic, String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && form.group("topic").equals(topic);
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when {@code text} does not have that form
     */
    public static Place parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form topic-partition@offset");
        }
        return new Place(
                form.group("topic"), Integer.parseInt(form.group("partition")), Long.parseLong(form.group("offset")));
    }

    @Override
    public String toString() {
        return Coordinates.record(topic, partition, offset);
    }
}
