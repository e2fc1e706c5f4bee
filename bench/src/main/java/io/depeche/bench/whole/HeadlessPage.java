package io.depeche.bench.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium that Node.js drives by {@code app/src/test/browser/figures.mjs}.
 *
 * @param chromium the browser's program
 * @param script what drives it
 */
record HeadlessPage(Path chromium, Path script) {

    /** The browser and its driver; empty when one is not installed. */
    static Optional<HeadlessPage> find() {
        Path folder = Path.of(System.getProperty("bench.home", "."), "app", "src", "test", "browser");
        if (!Files.isDirectory(folder.resolve("node_modules").resolve("puppeteer-core"))) {
            return Optional.empty();
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(chromium -> new HeadlessPage(chromium, folder.resolve("figures.mjs")));
    }

    /** Measures something while the browser shows the console's list of articles. */
    void whileOpen(String address, Runnable measurement) {
        Process process = start(address, "open");
        try {
            if (process.inputReader().readLine() == null) {
                throw new IOException("the browser did not open the page");
            }
            measurement.run();
            process.outputWriter().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
    }

    /** Measures the page and prints its figures. */
    void figures(String address) {
        start(address, "figures").inputReader().lines().forEach(System.out::println);
    }

    private Process start(String address, String what) {
        ProcessBuilder builder = new ProcessBuilder("node", script.toString(), address, what);
        builder.environment().put("CHROMIUM", chromium.toString());
        try {
            return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start node, which drives the browser", e);
        }
    }
}
