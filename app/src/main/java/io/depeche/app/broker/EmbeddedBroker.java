package io.depeche.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * One real Kafka broker (KRaft, broker and controller in one) in this process, on loopback, with its data in a directory.
 * For development, tests and single machines; its classes are Kafka's own server classes, which are not public API.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int PORT_ATTEMPTS = 5;

    private final KafkaRaftServer server;
    private final String address;
    private final DirectoryLock lock;

    private EmbeddedBroker(KafkaRaftServer server, String address, DirectoryLock lock) {
        this.server = server;
        this.address = address;
        this.lock = lock;
    }

    /**
     * Starts a broker and waits until it accepts requests.
     *
     * @param dir for its data, which outlives the broker
     * @param port to listen on; 0 picks a free one
     * @param maxRecordBytes maximum size of a record in bytes
     * @throws IOException when the directory cannot be written or another broker uses it, or no port is free
     */
    public static EmbeddedBroker start(Path dir, int port, int maxRecordBytes) throws IOException {
        Path absolute = Files.createDirectories(dir.toAbsolutePath());
        DirectoryLock lock = DirectoryLock.on(absolute);
        try {
            return start(lock, absolute, port, maxRecordBytes);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(DirectoryLock lock, Path absolute, int port, int maxRecordBytes)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int listen = port == 0 ? freePort() : port;
            try {
                String address = "127.0.0.1:" + listen;
                lock.announce(address);
                KafkaRaftServer server = start(absolute, listen, freePortBeside(listen), maxRecordBytes);
                return new EmbeddedBroker(server, address, lock);
            } catch (KafkaException e) {
                // another process may bind a free port before the broker does
                if (port != 0 || attempt == PORT_ATTEMPTS) {
                    throw new IOException(
                            "the embedded broker cannot listen on port " + listen + ": " + e.getMessage()
                                    + "; is another one running on it?",
                            e);
                }
            }
        }
    }

    private static KafkaRaftServer start(Path dir, int port, int controllerPort, int maxRecordBytes)
            throws IOException {
        KafkaConfig config = new KafkaConfig(properties(dir, port, controllerPort, maxRecordBytes));
        if (!Files.exists(dir.resolve("meta.properties"))) {
            format(config, dir);
        }
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return server;
    }

    private static void format(KafkaConfig config, Path dir) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(config.nodeId())
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(dir.toString()))
                    .setMetadataLogDirectory(config.metadataLogDir())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the embedded broker cannot prepare " + dir + ": " + e.getMessage(), e);
        }
    }

    private static Properties properties(Path dir, int port, int controllerPort, int maxRecordBytes) {
        Properties p = new Properties();
        String listeners = "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort;
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("listeners", listeners);
        p.put("advertised.listeners", listeners);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "PLAINTEXT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("log.dirs", dir.toString());
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "1");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("min.insync.replicas", "1");
        p.put("default.replication.factor", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("auto.create.topics.enable", "false");
        p.put("message.max.bytes", Integer.toString(maxRecordBytes));
        p.put("log.cleaner.dedupe.buffer.size", "2097152");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        return p;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A free port that is not {@code other}: one that was let go may be given again at once. */
    private static int freePortBeside(int other) throws IOException {
        int port = freePort();
        return port == other ? freePortBeside(other) : port;
    }

    /** The address it listens on: {@code 127.0.0.1:port}. */
    public String address() {
        return address;
    }

    /** Stops the broker; its data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
