package io.depeche.app.explain;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks up what became of items, on the topics of outcomes. */
public final class Endings {
    private final Cluster cluster;
    private final Topics topics;
    private final Consumer<String> progress;

    /** @param progress hears the topic of each record that is read */
    public Endings(Cluster cluster, Topics topics, Consumer<String> progress) {
        this.cluster = cluster;
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * How an item ended; empty when no topic still says it.
     *
     * @param received when its raw record was; no end is older
     */
    public Optional<Ending> of(Coordinates item, Instant received) {
        for (String topic : List.of(topics.articles(), topics.skipped(), topics.deadLetters(), topics.held())) {
            Optional<Ending> ending = on(topic, item, received);
            if (ending.isPresent()) {
                return ending;
            }
        }
        return Optional.empty();
    }

    private Optional<Ending> on(String topic, Coordinates item, Instant received) {
        String raw = item.toString();
        try (TopicReader reader = TopicReader.fromTime(cluster, topic, received)) {
            return reader.find(record -> {
                        progress.accept(topic);
                        return RecordHeaders.text(record, Headers.RAW)
                                .filter(raw::equals)
                                .isPresent();
                    })
                    .map(this::ending);
        }
    }

    private Ending ending(ConsumerRecord<byte[], byte[]> record) {
        Place place = Place.of(record);
        if (isStrict(record)) {
            return new Ending(place, "published as strict ninjs, which says too little to compare", Optional.empty());
        }
        if (place.topic().equals(topics.articles())) {
            NinjsArticle article = article(record);
            return new Ending(
                    place,
                    "published, revision " + article.story().revision() + " ("
                            + article.story().change().code() + ")",
                    Optional.of(article));
        }
        return new Ending(place, what(record), Optional.empty());
    }

    private String what(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.held())) {
            return record.value() == null ? "waited for the end of its embargo" : "waits for the end of its embargo";
        }
        return record.topic().equals(topics.skipped())
                ? "skipped, " + reason(record, Headers.SKIP_CODE, Headers.SKIP_MESSAGE)
                : "refused, " + reason(record, Headers.DEAD_CODE, Headers.DEAD_MESSAGE);
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record, String code, String message) {
        return RecordHeaders.text(record, code).orElse("?") + ": "
                + RecordHeaders.text(record, message).orElse("?");
    }

    private static boolean isStrict(ConsumerRecord<?, ?> record) {
        return RecordHeaders.text(record, Headers.SCHEMA)
                .filter(NinjsForm.STRICT.schema()::equals)
                .isPresent();
    }

    /**
     * The article that a record of {@code wire.articles} holds.
     *
     * @throws CommandFailed when it holds something else, or one of the strict form, which lacks the tags
     */
    public static NinjsArticle article(ConsumerRecord<byte[], byte[]> record) {
        if (isStrict(record)) {
            throw new CommandFailed("the article at " + Place.of(record)
                    + " was published as strict ninjs (DEPECHE_NINJS), which says too little to compare with");
        }
        try {
            return Json.read(record.value(), NinjsArticle.class);
        } catch (IOException e) {
            throw new CommandFailed("the record at " + Place.of(record) + " is not an article: " + e.getMessage(), e);
        }
    }
}
