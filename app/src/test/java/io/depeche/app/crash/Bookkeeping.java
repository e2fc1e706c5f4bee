package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The proof that nothing was lost or doubled: every raw record, read back from Kafka, ended exactly once and where it must.
 */
record Bookkeeping(Cluster cluster, Topics topics) {
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * Proves it, when nothing more is sent.
     *
     * @return how many raw records there are
     */
    int check(Set<String> acknowledged, Subscriber subscriber) throws IOException {
        List<ConsumerRecord<byte[], byte[]>> raw = all(topics.raw());
        Set<String> sources = new HashSet<>();
        Map<MadeUpItem.End, Integer> wanted = new EnumMap<>(MadeUpItem.End.class);
        raw.forEach(record -> {
            sources.add(Coordinates.record(record.topic(), record.partition(), record.offset()));
            String end = RecordHeaders.text(record, Load.BECOMES).orElseThrow();
            wanted.merge(MadeUpItem.End.valueOf(end), 1, Integer::sum);
        });
        assertThat(sources).as("what Kafka acknowledged is there").containsAll(acknowledged);

        int total = sources.size();
        subscriber.readUntil(() -> subscriber.ended() >= total);
        assertThat(doubled(topics.items())).isEmpty();
        assertThat(doubled(topics.enriched())).isEmpty();
        subscriber.readToEnd();

        assertThat(subscriber.ledger().missing(sources)).as("lost").isEmpty();
        assertThat(subscriber.ledger().doubled()).as("doubled").isEmpty();
        assertThat(subscriber.counts()).isEqualTo(wanted);
        assertThat(subscriber.outOfOrder()).isEmpty();
        return total;
    }

    private List<String> doubled(String topic) {
        Set<String> seen = new HashSet<>();
        return all(topic).stream()
                .map(record -> RecordHeaders.text(record, Headers.RAW).orElseThrow())
                .filter(raw -> !seen.add(raw))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            while (!reader.isAtEnd()) {
                records.addAll(reader.poll(POLL));
            }
        }
        return records;
    }
}
