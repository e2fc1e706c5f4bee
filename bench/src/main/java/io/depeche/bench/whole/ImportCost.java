package io.depeche.bench.whole;

import io.depeche.app.reference.ReferenceWriter;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.enrich.reference.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Measures what an import of reference data costs each start of the stages: {@code bench/run import}. The stages are a process of
 * their own; a start ends with the first finished article. The broker's time does not count.
 *
 * <p>Arguments: rows of made-up companies, half instruments and half listings (300000), starts without the import and with it (3).
 */
public final class ImportCost {
    private final Path dir;
    private final Kafka kafka;
    private final FirstArticle article;

    private ImportCost(Path dir, Kafka kafka, FirstArticle article) {
        this.dir = dir;
        this.kafka = kafka;
        this.article = article;
    }

    /** Runs the measurement and prints a line for each start; its data stays in a temporary directory. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
        int starts = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path dir = Files.createTempDirectory("depeche-bench-");
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            ImportCost cost = new ImportCost(dir, kafka, new FirstArticle(kafka.cluster(), settings.topics()));
            // fills the disk's cache, and the data directory
            cost.measure("to warm up", 1);
            cost.measure("without an import", starts);
            try (ReferenceWriter writer =
                    new ReferenceWriter(kafka.cluster(), settings.topics().reference())) {
                List<Row> rows = MadeUpImport.rows(count);
                writer.write("made-up", "2026-11-30", rows, List.of(), 0, List.of("made-up.csv"), Optional.empty());
            }
            cost.measure(String.format(Locale.ROOT, "with %,d rows", count), starts);
        }
    }

    private void measure(String what, int starts) throws IOException, InterruptedException, ExecutionException {
        for (int start = 1; start <= starts; start++) {
            long began = System.nanoTime();
            try (ChildStages stages = ChildStages.start(kafka.cluster().bootstrapServers(), dir, "stages", Map.of())) {
                article.await();
                System.out.printf(
                        Locale.ROOT,
                        "start %d %s: first article after %.1f s, CPU %.1f s%n",
                        start,
                        what,
                        (System.nanoTime() - began) / 1e9,
                        stages.cpu().toMillis() / 1e3);
            }
        }
    }
}
