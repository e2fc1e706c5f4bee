package io.depeche.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Finds raw records: by their own place, by that of a record made from them, or by the uri of an article. */
public final class Origins {
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern AT =
            Pattern.compile("(?<place>[\\w.-]+-\\d{1,6}@\\d{1,18})(?:#(?<item>\\d{1,9})/\\d{1,9})?");

    private final Cluster cluster;
    private final Topics topics;
    private final Consumer<String> say;
    private final Consumer<String> progress;

    /**
     * @param say receives how the raw record was found
     * @param progress hears the topic of each record that is read
     */
    public Origins(Cluster cluster, Topics topics, Consumer<String> say, Consumer<String> progress) {
        this.cluster = cluster;
        this.topics = topics;
        this.say = say;
        this.progress = progress;
    }

    /** Whether a text is the place of a record, or the coordinates of an item. */
    public static boolean isPlace(String text) {
        return AT.matcher(text).matches();
    }

    /** Whether a text may be the uri of an article: it has a scheme. */
    public static boolean isUri(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    }

    /**
     * The origin of the record at a place.
     *
     * @param text for which {@link #isPlace} holds
     * @throws CommandFailed when it is gone, or its raw record is
     */
    public Origin ofPlace(String text) {
        Matcher at = AT.matcher(text);
        if (!at.matches()) {
            throw new IllegalArgumentException(text);
        }
        Place place = Place.parse(at.group("place"));
        OptionalInt item =
                at.group("item") == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(at.group("item")));
        ConsumerRecord<byte[], byte[]> record = read(place)
                .orElseThrow(() -> new CommandFailed("no record at " + place
                        + ": the partition does not exist, or the record is past its retention or was never written"));
        return place.topic().equals(topics.raw()) ? raw(record, item) : madeFrom(record);
    }

    /**
     * The origin of the latest revision of an article.
     *
     * @throws CommandFailed when no record has the uri, or its raw record is gone
     */
    public Origin ofUri(String uri) {
        for (String topic : List.of(topics.articles(), topics.items())) {
            Optional<ConsumerRecord<byte[], byte[]>> last = last(topic, uri);
            if (last.isPresent()) {
                say.accept(uri + " is at " + Place.of(last.get()));
                return madeFrom(last.get());
            }
        }
        throw new CommandFailed("no article " + uri + " on " + topics.articles() + " or " + topics.items()
                + ": check the uri ('depeche tail --from-beginning --output json' shows those of all articles), or it is"
                + " past its retention");
    }

    private Optional<ConsumerRecord<byte[], byte[]>> last(String topic, String uri) {
        AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>> last = new AtomicReference<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic, uri)) {
            reader.readToEnd(record -> {
                progress.accept(topic);
                if (record.key() != null && uri.equals(new String(record.key(), UTF_8))) {
                    last.set(record);
                }
            });
        }
        return Optional.ofNullable(last.get());
    }

    private Origin madeFrom(ConsumerRecord<byte[], byte[]> record) {
        Place at = Place.of(record);
        String header = RecordHeaders.text(record, Headers.RAW)
                .orElseThrow(() -> new CommandFailed(
                        at + " lacks the header " + Headers.RAW + " pointing to its raw item: did Dépêche write it?"));
        say.accept(at + " comes from " + header);
        Coordinates raw = coordinates(at, header);
        if (!Place.isOn(topics.raw(), raw.source())) {
            throw new CommandFailed(at + " comes from " + header + ", which is not a record of " + topics.raw());
        }
        return read(Place.parse(raw.source()))
                .map(found -> raw(found, raw.item() == 0 ? OptionalInt.empty() : OptionalInt.of(raw.item())))
                .orElseThrow(() -> new CommandFailed("the raw item " + header + " of " + at
                        + " is past its retention: it cannot be processed again"));
    }

    private static Coordinates coordinates(Place at, String header) {
        try {
            return Coordinates.parse(header);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(at + " has a header " + Headers.RAW + " that is not coordinates: " + header, e);
        }
    }

    private static Origin raw(ConsumerRecord<byte[], byte[]> record, OptionalInt item) {
        return new Origin(
                new RawItem(
                        Payload.of(record.value() == null ? new byte[0] : record.value()),
                        RecordHeaders.all(record),
                        Place.of(record).toString(),
                        Instant.ofEpochMilli(record.timestamp())),
                item);
    }

    private Optional<ConsumerRecord<byte[], byte[]>> read(Place place) {
        try (TopicReader reader = TopicReader.fromBeginning(cluster, place.topic())) {
            return reader.at(place.partition(), place.offset(), READ_TIMEOUT);
        }
    }
}
