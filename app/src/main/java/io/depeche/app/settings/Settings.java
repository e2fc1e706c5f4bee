package io.depeche.app.settings;

import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsForm;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The effective settings. {@code depeche config} prints them; {@link Variable} describes each.
 *
 * @param knowledgeDir the user's own feed profiles and house styles
 * @param commitInterval how often results become visible under exactly-once
 * @param ninjs the form in which articles are published
 * @param maxItemBytes the largest raw item
 * @param http where {@code run} serves health, metrics and the console, not yet resolved; empty when disabled
 * @param consoleToken what the console asks for before it changes anything; empty when it may not
 * @param stuckAfter how long a stage may work on one record before it counts as stuck
 * @param brake how many bugs a stage may meet before it stops; empty for any number
 * @param log how {@code run} writes its log
 * @param kafka settings for every Kafka client, from {@code KAFKA_*}
 */
public record Settings(
        Topics topics,
        Path dataDir,
        Optional<Path> knowledgeDir,
        String instance,
        int threads,
        boolean exactlyOnce,
        Duration commitInterval,
        int partitions,
        short replication,
        Retention retention,
        NinjsForm ninjs,
        int maxItemBytes,
        int brokerPort,
        Optional<InetSocketAddress> http,
        Optional<String> consoleToken,
        Duration stuckAfter,
        Optional<BugLimit> brake,
        LogFormat log,
        Map<String, String> kafka) {

    private static final int SEAM_FACTOR = 4;

    public Settings {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Maximum size in bytes of a record on topics other than raw. It is larger than a raw item because JSON escapes,
     * removed text and annotations make an item grow.
     */
    public int maxRecordBytes() {
        return maxItemBytes * SEAM_FACTOR;
    }

    /** The configured address of the cluster; empty when there is none. */
    public Optional<String> bootstrapServers() {
        return Optional.ofNullable(kafka.get("bootstrap.servers"));
    }

    /** The file to which an embedded broker writes its address. */
    public Path brokerAddressFile() {
        return dataDir.resolve("broker.address");
    }
}
