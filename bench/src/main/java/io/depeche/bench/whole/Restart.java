package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures how long stages take to start after SIGKILL when the store of revisions is full, with plain and with transactional
 * stores in turn: {@code bench/run restart}. The stages are a process of their own; a start ends with the finished article of an
 * item that was sent after the kill.
 *
 * <p>Arguments: revisions in the store (200000), kills (3).
 */
public final class Restart {
    private static final String CHANGELOG = "wire-enrich-enrich-revisions-changelog";

    private final Path dir;
    private final Cluster cluster;
    private final FirstArticle article;

    private Restart(Path dir, Cluster cluster, FirstArticle article) {
        this.dir = dir;
        this.cluster = cluster;
        this.article = article;
    }

    /** Runs the measurement and prints a line for each start; its data stays in a temporary directory. */
    public static void main(String[] args) throws Exception {
        int revisions = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path dir = Files.createTempDirectory("depeche-bench-");
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Restart restart = new Restart(dir, kafka.cluster(), new FirstArticle(kafka.cluster(), settings.topics()));
            restart.fill(revisions);
            for (boolean transactional : new boolean[] {false, true}) {
                restart.measure(transactional, kills);
            }
        }
    }

    /** Writes one revision of an article under many names to the changelog of the store. */
    private void fill(int revisions) throws IOException, InterruptedException, ExecutionException {
        ChildStages stages = start("filling", false);
        article.await();
        stages.close();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, CHANGELOG);
                Producer<byte[], byte[]> producer = cluster.producer()) {
            byte[] revision = reader.find(record -> record.value() != null)
                    .orElseThrow(() -> new IllegalStateException("no revision in " + CHANGELOG))
                    .value();
            for (int i = 0; i < revisions; i++) {
                byte[] key = ("urn:bench:" + i).getBytes(StandardCharsets.UTF_8);
                // a failed send fails the flush of the last one, too
                var unused = producer.send(new ProducerRecord<>(CHANGELOG, key, revision));
            }
            producer.flush();
        }
    }

    private void measure(boolean transactional, int kills)
            throws IOException, InterruptedException, ExecutionException {
        String data = transactional ? "transactional" : "plain";
        for (int start = 0; start <= kills; start++) {
            long began = System.nanoTime();
            try (ChildStages stages = start(data, transactional)) {
                article.await();
                System.out.printf(
                        Locale.ROOT,
                        "%s stores, %s: first article after %.1f s, CPU %.1f s%n",
                        data,
                        start == 0 ? "empty directory" : "after SIGKILL",
                        (System.nanoTime() - began) / 1e9,
                        stages.cpu().toMillis() / 1e3);
            }
        }
    }

    private ChildStages start(String data, boolean transactional) throws IOException {
        return ChildStages.start(
                cluster.bootstrapServers(),
                dir,
                data,
                Map.of("KAFKA_ENABLE_TRANSACTIONAL_STATESTORES", Boolean.toString(transactional)));
    }
}
