package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of an item: the raw record (or file) and the item's number in it. Written
 * {@code topic-partition@offset#item/of}, for example {@code wire.raw-0@41#1/1}; a file's source is its path.
 *
 * @param source {@code topic-partition@offset}, or a file's path
 * @param item which item of the source, counted from 1; 0 in a source without items
 * @param of the number of items in the source
 */
public record Coordinates(String source, int item, int of) {
    private static final Pattern FORM =
            Pattern.compile("(?<source>.+)#(?<item>\\d{1,9})/(?<of>\\d{1,9})", Pattern.DOTALL);

    public Coordinates {
        if (source.isBlank()) {
            throw new IllegalArgumentException("coordinates need a source");
        }
        if (item < 0 || of < 0 || item > of) {
            throw new IllegalArgumentException("item " + item + " of " + of + " is not possible");
        }
    }

    /** The source of a Kafka record: {@code topic-partition@offset}. */
    public static String record(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    /** Reads the form that {@link #toString()} writes. */
    @JsonCreator
    public static Coordinates parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form topic-partition@offset#item/of");
        }
        return new Coordinates(
                form.group("source"), Integer.parseInt(form.group("item")), Integer.parseInt(form.group("of")));
    }

    @Override
    @JsonValue
    public String toString() {
        return source + "#" + item + "/" + of;
    }
}
