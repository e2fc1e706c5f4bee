package io.depeche.app.chaos;

import io.depeche.app.crash.Child;
import io.depeche.app.crash.Ports;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A broker of a cluster, controller as well, in a process of its own, and the links to it. */
final class Node implements AutoCloseable {
    private static final int MOST_INSYNC = 2;

    private final int id;
    private final Map<Side, Integer> ports = new EnumMap<>(Side.class);
    private final Map<Side, Proxy> links = new EnumMap<>(Side.class);
    private final Child child;

    private Node(int id, Path dir, List<Integer> controllers, Map<String, String> environment) throws IOException {
        this.id = id;
        for (Side side : Side.values()) {
            int port = Ports.free();
            ports.put(side, port);
            links.put(side, Proxy.to(port));
        }
        Path home = Files.createDirectories(dir.resolve("broker-" + id)).toAbsolutePath();
        Path file = home.resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties(home.resolve("data"), controllers).store(out, "chaos");
        }
        this.child =
                Child.start("broker-" + id, home, environment, List.of(NodeProcess.class.getName(), file.toString()));
    }

    /**
     * Starts one.
     *
     * @param id counted from 1
     * @param controllers the ports of all controllers
     */
    static Node start(int id, Path dir, List<Integer> controllers, Map<String, String> environment) throws IOException {
        return new Node(id, dir, controllers, environment);
    }

    Child child() {
        return child;
    }

    Proxy link(Side side) {
        return Objects.requireNonNull(links.get(side));
    }

    private Properties properties(Path data, List<Integer> controllers) {
        int brokers = controllers.size();
        String controller = ",CONTROLLER://127.0.0.1:" + controllers.get(id - 1);
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(id));
        p.put("log.dirs", data.toString());
        p.put("listeners", listeners(side -> "127.0.0.1:" + ports.get(side)) + controller);
        p.put("advertised.listeners", listeners(side -> link(side).address()) + controller);
        p.put(
                "listener.security.protocol.map",
                Stream.of(Side.values()).map(side -> side + ":PLAINTEXT").collect(Collectors.joining(","))
                        + ",CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", Side.BROKERS.name());
        p.put("controller.listener.names", "CONTROLLER");
        p.put(
                "controller.quorum.voters",
                IntStream.range(0, brokers)
                        .mapToObj(node -> (node + 1) + "@127.0.0.1:" + controllers.get(node))
                        .collect(Collectors.joining(",")));
        String insync = Integer.toString(Math.min(MOST_INSYNC, brokers));
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(topic + ".replication.factor", Integer.toString(brokers));
            p.put(topic + ".num.partitions", "3");
        }
        p.put("transaction.state.log.min.isr", insync);
        p.put("share.coordinator.state.topic.min.isr", insync);
        p.put("min.insync.replicas", insync);
        p.put("default.replication.factor", Integer.toString(brokers));
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("auto.create.topics.enable", "false");
        p.put("log.cleaner.dedupe.buffer.size", "2097152");
        p.put("num.network.threads", "1");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("replica.lag.time.max.ms", "5000");
        return p;
    }

    private static String listeners(Function<Side, String> address) {
        return Stream.of(Side.values())
                .map(side -> side + "://" + address.apply(side))
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        child.kill();
        links.values().forEach(Proxy::close);
    }
}
