package io.depeche.app.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The clocks of processes, each of which can be set by a file of its own. A small library in C shifts what the C library says of
 * the time of day; it needs Linux and a C compiler.
 */
record Clocks(Path library, Path dir) {
    /** Compiles the library into {@code dir}; empty where that is not possible. */
    static Optional<Clocks> in(Path dir) throws IOException, InterruptedException {
        Path source = Files.createDirectories(dir).resolve("clock.c");
        try (InputStream in =
                Objects.requireNonNull(Clocks.class.getResourceAsStream("/chaos/clock.c"), "chaos/clock.c")) {
            Files.write(source, in.readAllBytes());
        }
        Path library = dir.resolve("clock.so").toAbsolutePath();
        try {
            Process compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("cc.txt").toFile())
                    .start();
            return compiler.waitFor() == 0 ? Optional.of(new Clocks(library, dir)) : Optional.empty();
        } catch (IOException e) {
            // a machine without a compiler: the run says that clocks do not jump
            return Optional.empty();
        }
    }

    /** The environment by which a process gets its clock. */
    Map<String, String> environment(String process) {
        return Map.of(
                "LD_PRELOAD", library.toString(), "CHAOS_CLOCK", file(process).toString());
    }

    /** Sets the clock of a process, a running one, too. */
    void set(String process, Duration ahead) throws IOException {
        Files.writeString(file(process), Long.toString(ahead.toNanos()));
    }

    private Path file(String process) {
        return dir.resolve(process + ".clock").toAbsolutePath();
    }
}
