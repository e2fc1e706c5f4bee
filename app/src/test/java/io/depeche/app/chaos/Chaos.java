package io.depeche.app.chaos;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.depeche.app.crash.history.Anomaly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Breaks everything that a seed says and proves that nothing was lost or doubled: {@code bench/run chaos}. It ends by itself, with 1
 * when anything is wrong; then data, logs and histories stay.
 */
public final class Chaos {
    /** A long run is played in chapters, so that its history fits into memory and a fault is found early. */
    private static final int CHAPTER_WAVES = 50;

    private static final int SHOWN = 20;

    private Chaos() {}

    /** Plays the faults that the words ask for and prints a table. */
    public static void main(String[] words) throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        // who interrupts the run ends what it has started, too
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        ChaosOptions options = ChaosOptions.parse(words);
        Path dir = Files.createTempDirectory("depeche-chaos-");
        List<Chapter.Result> results = play(options, dir);
        System.out.print(Table.of(options, results));
        boolean sound = results.stream().allMatch(result -> result.anomalies().isEmpty());
        if (sound) {
            delete(dir);
        } else {
            System.out.println("seed " + options.seed() + ": see " + dir);
        }
        System.exit(sound ? 0 : 1);
    }

    /**
     * Plays all chapters, up to the first with an anomaly.
     *
     * @param dir in which what a chapter leaves stays when it has one
     */
    static List<Chapter.Result> play(ChaosOptions options, Path dir) throws IOException, InterruptedException {
        List<List<Fault>> waves =
                Plan.of(options.seed(), options.counts(), options.brokers()).waves();
        List<Chapter.Result> results = new ArrayList<>();
        System.err.printf("seed %d: %d waves of faults, in %s%n", options.seed(), waves.size(), dir);
        for (int from = 0; from < waves.size(); from += CHAPTER_WAVES) {
            Path chapter = dir.resolve("chapter-" + (1 + from / CHAPTER_WAVES));
            Plan plan = new Plan(waves.subList(from, Math.min(waves.size(), from + CHAPTER_WAVES)));
            Chapter.Result result = Chapter.play(plan, options.brokers(), chapter, Chaos::say);
            results.add(result);
            if (!result.anomalies().isEmpty()) {
                keep(result.anomalies(), chapter);
                break;
            }
            delete(chapter);
        }
        return results;
    }

    private static void say(String line) {
        System.err.println(line);
    }

    private static void keep(List<Anomaly> anomalies, Path dir) throws IOException {
        Files.write(
                dir.resolve("anomalies.txt"),
                anomalies.stream().map(Anomaly::toString).toList());
        anomalies.stream().limit(SHOWN).forEach(anomaly -> say(anomaly.toString()));
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
