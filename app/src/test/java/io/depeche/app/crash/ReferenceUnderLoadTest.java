package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.command.Console;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.LiveReference;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reference data is replaced again and again while items flow: each article is tagged by one version, which it names. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReferenceUnderLoadTest {
    /** Each version of the import gives the company another ISIN. */
    private static final List<String> ISINS =
            List.of("US0000002016", "US0000002024", "US0000002032", "US0000002040", "US0000002057");

    private static final Pattern VERSION = Pattern.compile("\\+mills@(\\d)");
    private static final Duration PACE = Duration.ofMillis(40);

    private static final Duration POLL = Duration.ofMillis(200);

    @TempDir
    Path dir;

    private final List<NinjsArticle> articles = new ArrayList<>();

    @Test
    void shouldTagEachArticleByTheOneVersionThatItNames() throws IOException {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        Pipeline pipeline = Pipeline.of(settings);
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                LiveReference live =
                        LiveReference.follow(kafka.cluster(), settings.topics().reference(), pipeline.words());
                RunningStages running = RunningStages.start(
                        settings,
                        kafka.cluster(),
                        pipeline.with(live),
                        EnumSet.allOf(StageName.class),
                        (stage, state) -> {});
                TopicReader reader = TopicReader.fromBeginning(kafka.cluster(), "wire.articles")) {
            Cluster cluster = kafka.cluster();
            running.awaitRunning(Duration.ofHours(1));
            Queue<String> sent;
            // when it is replaced while items flow, in between by files and records that are refused
            try (Feed feed = new Feed(cluster)) {
                awaitArticles(reader, 5);
                for (int version = 1; version <= ISINS.size(); version++) {
                    Console imported = importOf(version);
                    assertThat(imported.exitCode()).as(imported.err()).isZero();
                    awaitVersion(live, version);
                    awaitArticleOf(reader, version);
                    if (version == 3) {
                        shouldRefuseABrokenFile();
                        leaveAnImportWithoutItsRows(cluster);
                    }
                }
                sent = feed.sent;
            }

            // then nothing is lost or doubled
            awaitArticles(reader, sent.size());
            Ledger ledger = ledger(cluster);
            assertThat(ledger.accountsFor(sent)).isTrue();
            assertThat(ledger.doubled()).isEmpty();
            assertThat(articles).hasSameSizeAs(sent);

            // then each has the tag that its version gives, and the newest version is used in the end
            assertThat(articles)
                    .allSatisfy(article -> assertThat(isins(article)).isEqualTo(expected(article)));
            List<Integer> versions =
                    articles.stream().map(ReferenceUnderLoadTest::version).toList();
            assertThat(versions).isSorted().startsWith(0).endsWith(ISINS.size()).contains(1, 2, 3, 4);
        }
    }

    private Console importOf(int version) throws IOException {
        Path table = Files.writeString(dir.resolve("mills.csv"), """
                instrument,name,kind,isin,from,to,source
                quandary,Quandary Mills,equity,%s,2020-01-01,,desk
                """.formatted(ISINS.get(version - 1)));
        Path listings = Files.writeString(dir.resolve("listings.csv"), """
                instrument,mic,ticker,currency,from,to,source
                quandary,XNYS,QNDX,USD,2020-01-01,,desk
                """);
        return reference("import", "--name", "mills", "--version", "" + version, table.toString(), listings.toString());
    }

    private void shouldRefuseABrokenFile() throws IOException {
        Path broken = Files.writeString(dir.resolve("figi.json"), "[{\"figi\":\"BBG000B9XRY4\",");

        Console refused = reference("import", "--name", "mills", "--version", "9", broken.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("nothing was imported");
    }

    /** As another program could write it: a manifest that promises rows which are not there. */
    private static void leaveAnImportWithoutItsRows(Cluster cluster) {
        String manifest = """
                {"name":"mills","version":"8","generation":"none","rows":3,"refused":0,
                 "importedAt":"2026-03-01T10:00:00Z","files":["other.csv"]}""";
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(new ProducerRecord<>(
                    "wire.reference",
                    0,
                    "manifest/mills".getBytes(UTF_8),
                    manifest.getBytes(UTF_8),
                    List.of(new RecordHeader("depeche-reference-generation", "none".getBytes(UTF_8)))));
        }
    }

    private Console reference(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reference"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static void awaitVersion(LiveReference live, int version) {
        while (!live.get().version().contains("+mills@" + version)) {
            Thread.onSpinWait();
        }
    }

    /** Some of those before it were under way when the version came into use. */
    private void awaitArticleOf(TopicReader reader, int version) throws IOException {
        do {
            awaitArticles(reader, articles.size() + 1);
        } while (version(articles.get(articles.size() - 1)) < version);
    }

    private void awaitArticles(TopicReader reader, int count) throws IOException {
        while (articles.size() < count) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                articles.add(Json.read(record.value(), NinjsArticle.class));
            }
        }
    }

    private static int version(NinjsArticle article) {
        Matcher version =
                VERSION.matcher(Objects.requireNonNull(article.lineage().knowledge()));
        int found = version.find() ? Integer.parseInt(version.group(1)) : 0;
        assertThat(version.find()).as("a second version").isFalse();
        return found;
    }

    private static List<String> expected(NinjsArticle article) {
        int version = version(article);
        return version == 0 ? List.of() : List.of(ISINS.get(version - 1));
    }

    private static List<String> isins(NinjsArticle article) {
        return article.annotations().instruments().stream()
                .map(InstrumentTag::identifiers)
                .map(identifiers -> identifiers.isin())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Ledger ledger(Cluster cluster) {
        Ledger ledger = new Ledger();
        for (String topic : List.of("wire.articles", "wire.skipped", "wire.dead-letters")) {
            try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
                reader.readToEnd(ledger::enter);
            }
        }
        return ledger;
    }

    /** Sends an item at a steady pace until closed. */
    private static final class Feed implements AutoCloseable {
        private final Queue<String> sent = new ConcurrentLinkedQueue<>();
        private final RawSender sender;
        private final Thread thread = new Thread(this::send, "feed");
        private volatile boolean closed;

        Feed(Cluster cluster) {
            sender = new RawSender(cluster, "wire.raw", "load");
            thread.start();
        }

        private void send() {
            for (int number = 0; !closed; number++) {
                String item = """
                        {"uri": "urn:load:%d", "type": "text", "pubstatus": "usable", "language": "en", "version": "1",
                         "versioncreated": "2026-03-01T10:00:00Z", "headline": "Mills open number %d",
                         "body_text": "Quandary Mills (NYSE: QNDX) opens a mill on Monday, its chairman said."}
                        """.formatted(number, number);
                sender.send(item.getBytes(UTF_8), sent::add);
                LockSupport.parkNanos(PACE.toNanos());
            }
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the feed was ending", e);
            }
            sender.close();
        }
    }
}
