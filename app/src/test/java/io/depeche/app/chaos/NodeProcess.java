package io.depeche.app.chaos;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A broker as a process of its own, which runs until it is killed. */
final class NodeProcess {
    private static final String CLUSTER = "chaos-chaos-chaos-chaos";

    private NodeProcess() {}

    /** Starts a broker whose properties stand in the file that the first argument names. */
    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(in);
        }
        KafkaConfig config = new KafkaConfig(properties);
        String dir = properties.getProperty("log.dirs");
        if (!Files.exists(Path.of(dir, "meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(config.nodeId())
                    .setClusterId(CLUSTER)
                    .setDirectories(List.of(dir))
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true)
                    .run();
        }
        new KafkaRaftServer(config, Time.SYSTEM).startup();
        System.err.println("broker " + config.nodeId() + " runs");
        new CountDownLatch(1).await();
    }
}
