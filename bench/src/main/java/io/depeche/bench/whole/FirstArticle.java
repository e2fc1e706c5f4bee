package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.bench.Items;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The article by which a start of stages ends: of an item that was sent after the start. */
final class FirstArticle {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Cluster cluster;
    private final Topics topics;
    private int sent;

    FirstArticle(Cluster cluster, Topics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    /** Sends an item and waits for its article. */
    void await() throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (TopicReader reader = TopicReader.fromEnd(cluster, topics.articles());
                Producer<byte[], byte[]> producer = cluster.producer()) {
            var at = producer.send(new ProducerRecord<>(topics.raw(), Items.text(sent++)))
                    .get();
            String raw = Coordinates.record(at.topic(), at.partition(), at.offset());
            while (reader.poll(Duration.ofMillis(50)).stream().noneMatch(article -> isOf(article, raw))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("no article of " + raw + "; the stages' log says why");
                }
            }
        }
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> article, String raw) {
        return RecordHeaders.text(article, Headers.RAW)
                .map(Coordinates::parse)
                .filter(coordinates -> coordinates.source().equals(raw))
                .isPresent();
    }
}
