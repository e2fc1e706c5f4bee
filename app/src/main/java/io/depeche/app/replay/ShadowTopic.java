package io.depeche.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.sink.ArticleHeaders;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes replayed articles to {@code wire.replay.articles}, in the form of {@code wire.articles}. */
public final class ShadowTopic implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Instant replay;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long written;

    private ShadowTopic(Producer<byte[], byte[]> producer, String topic, Instant replay) {
        this.producer = producer;
        this.topic = topic;
        this.replay = replay;
    }

    /**
     * The topic, created if it does not exist.
     *
     * @param replay when the replay began, by which its records are told from another's
     */
    public static ShadowTopic open(Cluster cluster, Settings settings, Instant replay) {
        TopicSpec topic = TopicSpec.replayed(settings);
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, List.of(topic)).apply(admin);
        }
        return new ShadowTopic(cluster.producer(), topic.name(), replay);
    }

    /** Its name. */
    public String name() {
        return topic;
    }

    /**
     * Writes an article.
     *
     * @throws CommandFailed when an earlier one could not be written
     */
    public void write(NinjsArticle article) {
        throwIfFailed();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, article.uri().getBytes(UTF_8), article.publicJson(NinjsForm.EXTENDED));
        ArticleHeaders.of(article, NinjsForm.EXTENDED)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add(Headers.REPLAY, replay.toString().getBytes(UTF_8));
        written++;
        // the callback receives everything that the future would
        var unused = producer.send(record, (at, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Waits until Kafka has acknowledged all articles; returns their number. */
    public long flush() {
        producer.flush();
        throwIfFailed();
        return written;
    }

    private void throwIfFailed() {
        Exception e = failure.get();
        if (e != null) {
            throw new CommandFailed("could not write to " + topic + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
