package io.depeche.app.crash;

import io.depeche.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A JVM that a test starts, kills as a crash would (SIGKILL) and starts again. What it prints is kept in a file. */
public final class Child {
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

    private final String name;
    private final Path output;
    private final ProcessBuilder builder;
    private Process process;
    private boolean killed;

    private Child(String name, Path dir, Map<String, String> environment, List<String> mainAndArguments)
            throws IOException {
        this.name = name;
        this.output = Files.createDirectories(dir).resolve("output.txt");
        List<String> command = new ArrayList<>(JVM);
        command.addAll(mainAndArguments);
        this.builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("DEPECHE_") || key.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /** Starts a child whose files live in {@code dir}. */
    public static Child start(String name, Path dir, Map<String, String> environment, List<String> mainAndArguments)
            throws IOException {
        return new Child(name, dir, environment, mainAndArguments);
    }

    /**
     * Starts {@code depeche run STAGE…}, all stages when none is named.
     *
     * @param more variables of its environment
     */
    public static Child run(
            String instance, Path dir, String bootstrapServers, Map<String, String> more, String... stages)
            throws IOException {
        Path home = dir.resolve(instance);
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("DEPECHE_DATA_DIR", home.toString());
        environment.put("DEPECHE_INSTANCE", instance);
        environment.put("DEPECHE_HTTP", "off");
        List<String> command = new ArrayList<>(List.of(Main.class.getName(), "run"));
        command.addAll(List.of(stages));
        return start(instance, home, environment, command);
    }

    /** Whose child it is, for people. */
    public String name() {
        return name;
    }

    /** Whether it runs no more, though nobody killed it. */
    public boolean hasEndedByItself() {
        return !killed && !process.isAlive();
    }

    /** Ends it as a crash would and waits until it is gone. */
    public void kill() {
        killed = true;
        try {
            process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(name + " outlives SIGKILL", e);
        }
    }

    /** Lets it do nothing until {@link #resume()}, as a machine that hangs (SIGSTOP). */
    public void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT). */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("SIG" + signal + " did not reach " + name);
        }
    }

    /** Starts it again with the same command, environment and files. */
    public void restart() throws IOException {
        killed = false;
        process = builder.start();
    }

    /** What it has printed, all its lives together. */
    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
