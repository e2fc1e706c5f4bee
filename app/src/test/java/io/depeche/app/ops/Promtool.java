package io.depeche.app.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' programs, where Debian's package {@code prometheus} is installed. */
final class Promtool {
    private static final Path BIN = Path.of("/usr/bin");

    private Promtool() {}

    static void skipUnlessThere() {
        boolean there = Files.isExecutable(program("promtool")) && Files.isExecutable(program("prometheus"));
        String why = "no Prometheus (package prometheus): rules and dashboards were not tried on a real one";
        if (!there) {
            System.err.println("SKIPPED: " + why);
        }
        assumeTrue(there, why);
    }

    static Path program(String name) {
        return BIN.resolve(name);
    }

    /** What promtool says when it finds a fault; empty when it finds none. */
    static String complaint(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("promtool").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}
