package io.depeche.enrich.clean;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The corpus that may lie beside the repository; tests that need it are skipped where it is absent. */
final class Shared {
    private Shared() {}

    static Path corpus() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null && !Files.exists(directory.resolve(".git"))) {
            directory = directory.getParent();
        }
        Path corpus = directory.resolveSibling("shared").resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "no corpus at ../shared/corpus beside the repository");
        return corpus;
    }
}
