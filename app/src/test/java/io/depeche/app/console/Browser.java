package io.depeche.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium that Node.js drives, where both are installed and {@code npm ci} has run in {@code src/test/browser}. */
record Browser(Optional<Path> chromium, Path checks) {
    private static final Path CHECKS = Path.of("src", "test", "browser");

    static Browser find() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        return new Browser(chromium, CHECKS);
    }

    void skipUnlessThere() {
        boolean there = chromium.isPresent()
                && Files.isDirectory(checks.resolve("node_modules").resolve("puppeteer-core"));
        String why = "no Chromium, or no 'npm ci' in app/src/test/browser: the console was not tried in a browser";
        if (!there) {
            System.err.println("SKIPPED: " + why);
        }
        assumeTrue(there, why);
    }

    /**
     * Runs the checks.
     *
     * @param deeds what to do when the program prints a word
     * @return the lines of those that failed; one that says so when the program broke off
     */
    List<String> run(String address, String token, Map<String, Runnable> deeds)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        checks.resolve("console.mjs").toString(),
                        address,
                        token,
                        Path.of("target", "console").toString())
                .redirectErrorStream(true);
        builder.environment().put("CHROMIUM", chromium.orElseThrow().toString());
        Process process = builder.start();
        List<String> failures = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                all.add(line);
                deeds.getOrDefault(line, () -> {}).run();
                if (line.startsWith("FAILED")) {
                    failures.add(line);
                }
            }
        }
        if (process.waitFor() != 0 && failures.isEmpty()) {
            failures.add("the checks broke off: " + all);
        }
        return failures;
    }
}
