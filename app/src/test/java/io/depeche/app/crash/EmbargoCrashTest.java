package io.depeche.app.crash;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand articles wait; their embargoes end one after another, and the sink is killed three times meanwhile. The
 * timestamp of a released record is the time of its release.
 */
class EmbargoCrashTest {
    private static final int ARTICLES = 1_000;
    private static final int KILLS = 3;
    private static final Duration BETWEEN_ENDS = Duration.ofMillis(30);
    private static final Duration FIRST_END = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, Instant> released = new HashMap<>();
    private final List<String> twice = new ArrayList<>();

    @Test
    void shouldReleaseEveryArticleOnceAndNoneEarlyAlsoWhenTheSinkIsKilled() throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "test"));
        Topics topics = settings.topics();
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, BrokerProcess.MAX_RECORD_BYTES)) {
            Cluster cluster = Cluster.at(broker.address(), settings);
            try (Admin admin = cluster.admin()) {
                TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
            }
            // given
            Child sink = children.run("sink", dir, broker.address(), "sink");
            Instant first = sendAll(cluster, topics);
            try (TopicReader articles = TopicReader.fromBeginning(cluster, topics.articles());
                    TopicReader held = TopicReader.fromBeginning(cluster, topics.held())) {
                int waiting = 0;
                while (waiting < ARTICLES) {
                    checkThatAllRun();
                    waiting += held.poll(POLL).size();
                }

                // when
                List<Outage> outages = new ArrayList<>();
                for (int kill = 1; kill <= KILLS; kill++) {
                    readUntil(articles, first.plus(BETWEEN_ENDS.multipliedBy(ARTICLES * (long) kill / (KILLS + 1))));
                    Instant killed = Instant.now();
                    sink.kill();
                    sink.restart();
                    int before = released.size();
                    while (released.size() == before) {
                        read(articles);
                    }
                    outages.add(new Outage(killed, lastRelease()));
                }
                while (released.size() < ARTICLES) {
                    read(articles);
                }

                // then
                assertThat(twice).isEmpty();
                assertThat(released).allSatisfy((uri, at) -> assertThat(at).isAfterOrEqualTo(ends.get(uri)));
                report(outages);
            }
        }
    }

    /** From a kill to the first release after it. */
    private record Outage(Instant from, Instant to) {
        boolean covers(Instant end) {
            return end.isAfter(from.minusSeconds(1)) && end.isBefore(to);
        }
    }

    private Instant sendAll(Cluster cluster, Topics topics) {
        Instant first = Instant.now().plus(FIRST_END);
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            for (int i = 0; i < ARTICLES; i++) {
                String uri = "urn:embargo:" + i;
                Instant end = first.plus(BETWEEN_ENDS.multipliedBy(i));
                ends.put(uri, end);
                EnrichedArticle enriched = aPlainArticle()
                        .withUri(uri)
                        .at(i)
                        .withEmbargo(end.toString())
                        .enriched(article -> new Story(article.uri(), 1, Change.NEW, List.of(), null));
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topics.enriched(), uri.getBytes(UTF_8), Json.bytes(enriched));
                record.headers()
                        .add(Headers.SCHEMA, EnrichedArticle.SCHEMA.getBytes(UTF_8))
                        .add(Headers.RAW, ("wire.raw-0@" + i + "#1/1").getBytes(UTF_8));
                var unused = producer.send(record);
            }
        }
        return first;
    }

    private void readUntil(TopicReader articles, Instant time) {
        while (Instant.now().isBefore(time)) {
            read(articles);
        }
    }

    private void read(TopicReader articles) {
        checkThatAllRun();
        for (ConsumerRecord<byte[], byte[]> record : articles.poll(POLL)) {
            String uri = new String(record.key(), UTF_8);
            if (released.put(uri, Instant.ofEpochMilli(record.timestamp())) != null) {
                twice.add(uri);
            }
        }
    }

    private void checkThatAllRun() {
        assertThat(children.ended()).as("processes that ended by themselves").isEmpty();
    }

    private Instant lastRelease() {
        return released.values().stream().max(Instant::compareTo).orElseThrow();
    }

    private void report(List<Outage> outages) {
        List<Long> running = new ArrayList<>();
        List<Long> stopped = new ArrayList<>();
        released.forEach((uri, at) -> {
            Instant end = Objects.requireNonNull(ends.get(uri));
            boolean ran = outages.stream().noneMatch(outage -> outage.covers(end));
            (ran ? running : stopped).add(Duration.between(end, at).toMillis());
        });
        System.out.printf(
                "%d articles released while the sink ran, the latest %d ms late, on average %.0f ms; %d whose embargo ended while it"
                        + " was killed and started, the latest %d ms late%n",
                running.size(),
                running.stream().mapToLong(Long::longValue).max().orElse(0),
                running.stream().mapToLong(Long::longValue).average().orElse(0),
                stopped.size(),
                stopped.stream().mapToLong(Long::longValue).max().orElse(0));
    }
}
