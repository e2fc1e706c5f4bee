package io.depeche.bench.whole;

import io.depeche.app.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code depeche run} in a process of its own, with the classes of this one. */
final class ChildStages implements AutoCloseable {
    private final Process process;

    private ChildStages(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param directory for its data and {@code stages.log}
     * @param settings as environment, beside its address and its directory
     */
    static ChildStages start(String bootstrapServers, Path directory, String instance, Map<String, String> settings)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("stages.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "DEPECHE_DATA_DIR",
                        directory.resolve(instance).toString(),
                        "DEPECHE_INSTANCE",
                        instance,
                        "DEPECHE_HTTP",
                        "off"));
        builder.environment().putAll(settings);
        return new ChildStages(builder.start());
    }

    /** The CPU time that it has used. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
