package io.depeche.app.chaos;

import io.depeche.app.crash.Child;
import io.depeche.app.crash.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes of a run, brokers and stages, and the links between them: what faults are done to. */
final class World implements AutoCloseable {
    private final Path dir;
    private final Optional<Clocks> clocks;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Child> stages = new LinkedHashMap<>();
    private final Map<String, Integer> endedByThemselves = new HashMap<>();

    private World(Path dir, Optional<Clocks> clocks) {
        this.dir = dir;
        this.clocks = clocks;
    }

    /** Starts the brokers alone. */
    static World ofBrokers(int count, Path dir) throws IOException, InterruptedException {
        World world = new World(dir, Clocks.in(dir.resolve("clocks")));
        List<Integer> controllers =
                Stream.generate(Ports::free).distinct().limit(count).toList();
        for (int id = 1; id <= count; id++) {
            world.nodes.add(Node.start(id, dir, controllers, world.environment("broker-" + id)));
        }
        return world;
    }

    /** Starts each stage in a process of its own. */
    void startStages() throws IOException {
        for (Side stage : Side.STAGES) {
            String name = Plan.name(stage);
            stages.put(name, Child.run(name, dir, bootstrap(stage), environment(name), name));
        }
    }

    /** Ends the stages for good. */
    void endStages() {
        for (Child stage : stages.values()) {
            stage.kill();
        }
        stages.clear();
    }

    /** Whether clocks can jump here. */
    boolean hasClocks() {
        return clocks.isPresent();
    }

    private Map<String, String> environment(String process) {
        return clocks.map(each -> each.environment(process)).orElse(Map.of());
    }

    /** The brokers' addresses for one who talks to them. */
    String bootstrap(Side side) {
        return nodes.stream().map(node -> node.link(side).address()).collect(Collectors.joining(","));
    }

    void begin(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case KILL, BROKER_KILL -> process(fault.victim()).kill();
            case STOP, BROKER_STOP -> process(fault.victim()).stop();
            case CUT -> link(fault.victim()).become(Proxy.State.CUT);
            case SILENCE -> link(fault.victim()).become(Proxy.State.SILENT);
            case DELAY -> link(fault.victim()).slow(fault.amount());
            case CLOCK -> setClock(fault.victim(), fault.amount());
        }
    }

    void end(Fault fault) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case KILL, BROKER_KILL -> process(fault.victim()).restart();
            case STOP, BROKER_STOP -> process(fault.victim()).resume();
            case CUT, SILENCE -> link(fault.victim()).become(Proxy.State.OPEN);
            case DELAY -> link(fault.victim()).slow(Duration.ZERO);
            case CLOCK -> setClock(fault.victim(), Duration.ZERO);
        }
    }

    private void setClock(String process, Duration ahead) throws IOException {
        if (clocks.isPresent()) {
            clocks.get().set(process, ahead);
        }
    }

    private Child process(String name) {
        return processes()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Child> processes() {
        return Stream.concat(nodes.stream().map(Node::child), stages.values().stream());
    }

    private Proxy link(String name) {
        String[] ends = name.split(" to broker-", 2);
        Side side = Side.valueOf(ends[0].toUpperCase(Locale.ROOT));
        return nodes.get(Integer.parseInt(ends[1]) - 1).link(side);
    }

    /** Starts again what has ended by itself, as a service manager would, and counts it. */
    void supervise() throws IOException {
        for (Child child : processes().filter(Child::hasEndedByItself).toList()) {
            endedByThemselves.merge(child.name(), 1, Integer::sum);
            child.restart();
        }
    }

    /** How often processes ended by themselves, by their names. */
    Map<String, Integer> endedByThemselves() {
        return Map.copyOf(endedByThemselves);
    }

    @Override
    public void close() {
        endStages();
        for (Node node : nodes) {
            node.close();
        }
    }
}
