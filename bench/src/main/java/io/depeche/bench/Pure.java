package io.depeche.bench;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.SettingsReader;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the pipeline without Kafka, from the bytes of a record to the JSON of its article, in one thread and in CPU
 * time, with a reference of 300,000 made-up names: {@code bench/run pure [DIR...]}. It reads new texts of 1 kB, made-up pages
 * of 150 kB, and the files below each directory in turn, and prints the records a second and the microseconds of each step.
 */
public final class Pure {
    private static final int ROUNDS = 20;
    private static final int PAGE_BYTES = 150_000;
    private static final double SECONDS_A_ROUND = 2;

    private Pure() {}

    /** Records to read, by their numbers. */
    private record Records(String name, LongFunction<byte[]> record) {}

    /** Runs the measurement; the arguments are directories. */
    public static void main(String[] args) throws IOException {
        PureSteps steps =
                new PureSteps(Pipeline.of(SettingsReader.read(Map.of())).with(reference()));
        List<Records> all = new ArrayList<>();
        all.add(new Records("texts of 1 kB", Items::text));
        List<byte[]> pages = Pages.made(PAGE_BYTES);
        all.add(new Records("pages of 150 kB", number -> pages.get((int) (number % pages.size()))));
        for (String directory : args) {
            List<byte[]> files = files(Path.of(directory));
            all.add(new Records(
                    "files of " + Path.of(directory).getFileName(),
                    number -> files.get((int) (number % files.size()))));
        }
        System.out.println("| records | a second, best round | median | kB each | articles each |"
                + PureSteps.NAMES.stream().map(name -> " " + name + " µs |").collect(Collectors.joining()));
        System.out.println("|---|---|---|---|---|" + "---|".repeat(PureSteps.NAMES.size()));
        for (Records records : all) {
            System.out.println(row(records, steps));
        }
    }

    private static Reference reference() {
        List<Row> rows = NameIndexBenchmark.entries().stream()
                .<Row>map(name -> new Row.Issue(
                        "n" + name.target(), name.name(), Kind.EQUITY, null, null, null, Period.UNDATED, "made up"))
                .toList();
        return StarterTables.with(Words.shipped(), List.of(new Import("made-up", "1", rows)), List.of());
    }

    private static List<byte[]> files(Path directory) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static String row(Records records, PureSteps steps) {
        List<Double> rates = new ArrayList<>();
        long number = 0;
        for (int round = 0; round < ROUNDS; round++) {
            steps.clear();
            while (steps.seconds() < SECONDS_A_ROUND) {
                steps.read(records.record().apply(number++));
            }
            rates.add(steps.records() / steps.seconds());
        }
        List<Double> sorted =
                rates.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f | %.2f |%s",
                records.name(),
                sorted.get(sorted.size() - 1),
                sorted.get(sorted.size() / 2),
                steps.bytes() / 1e3 / steps.records(),
                (double) steps.articles() / steps.records(),
                steps.micros().stream()
                        .map(micros -> String.format(Locale.ROOT, " %.0f |", micros))
                        .collect(Collectors.joining()));
    }
}
