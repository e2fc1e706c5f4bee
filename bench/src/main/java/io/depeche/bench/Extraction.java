package io.depeche.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.model.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Scores extractors on pages with known articles and prints a table: {@code bench/run extraction DIR [--peers]}. The
 * directory holds {@code truth.jsonl} with {@code file} and either {@code text} or the snippets {@code with} and
 * {@code without}, and the pages in {@code html}. Files that end in {@code .gz} are unpacked.
 */
public final class Extraction {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_MILLI = 1e6;

    private Extraction() {}

    /** A page and its known article. */
    private record Known(String page, JsonNode truth) {}

    /**
     * Runs the comparison.
     *
     * @param args the directory
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("pass one directory that holds truth.jsonl and html/");
        }
        List<Known> pages = pages(Path.of(args[0]));
        System.out.println("| extractor | P | R | F1 | F1 even | F1 odd | empty | failed | CPU ms per page |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Extractor extractor : extractors()) {
            System.out.println(row(extractor, pages));
        }
    }

    private static List<Extractor> extractors() {
        return Stream.concat(
                        Ours.ALL.stream(),
                        ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }

    private static List<Known> pages(Path directory) throws IOException {
        List<Known> pages = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("truth.jsonl"))) {
            JsonNode truth = Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
            String file = truth.path("file").asText();
            pages.add(new Known(Pages.page(found(directory, file)), truth));
        }
        return pages;
    }

    private static Path found(Path directory, String file) throws IOException {
        String name = file.substring(file.lastIndexOf('/') + 1);
        for (Path path : List.of(
                directory.resolve("html").resolve(name),
                directory.resolve("html").resolve(name + ".gz"))) {
            if (Files.exists(path)) {
                return path;
            }
        }
        throw new IOException("truth.jsonl names " + file + ", which is not in " + directory.resolve("html"));
    }

    /** Reads the pages twice: first to warm up and score, then to measure the time. */
    private static String row(Extractor extractor, List<Known> pages) {
        Score all = new Score();
        List<Score> halves = List.of(new Score(), new Score());
        int failed = 0;
        for (int i = 0; i < pages.size(); i++) {
            Optional<String> extracted = extracted(extractor, pages.get(i).page());
            failed += extracted.isEmpty() ? 1 : 0;
            String text = extracted.orElse("");
            all.add(text, pages.get(i).truth());
            halves.get(i % 2).add(text, pages.get(i).truth());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %d | %d | %.2f |",
                extractor.label(),
                all,
                halves.get(0).f1(),
                halves.get(1).f1(),
                all.empty(),
                failed,
                millis(extractor, pages));
    }

    /** The extracted text; empty when the extractor throws, which the table counts. */
    private static Optional<String> extracted(Extractor extractor, String page) {
        try {
            return Optional.of(extractor.extract(page));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static double millis(Extractor extractor, List<Known> pages) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Known known : pages) {
            extracted(extractor, known.page());
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / NANOS_A_MILLI / pages.size();
    }
}
