package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.Manifest;
import io.depeche.app.reference.ReferenceState;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.reference.ReferenceWriter;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.Importer;
import io.depeche.enrich.reference.row.Import;
import io.depeche.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports reference data. */
@Command(
        name = "import",
        description = "Import files in one transaction; running stages use them without a restart. Every refused line "
                + "is printed with its reason. An import replaces an earlier one with the same name.",
        footer = {"", "Example:  depeche reference import --format financedatabase --name paris PAR.csv"})
final class ReferenceImportCommand implements Callable<Integer> {
    private final Context context;

    // the standard options would bring a --version that clashes with ours, and picocli then drops --help too
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    boolean help;

    @Mixin
    private ReferenceFiles files = new ReferenceFiles();

    @Option(names = "--name", paramLabel = "NAME", description = "name of the import (default: the first file's name)")
    private String name = "";

    @Option(names = "--version", paramLabel = "VERSION", description = "version of the data (default: today's date)")
    private String version = "";

    ReferenceImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Words words = Pipeline.words(settings);
        Importer.Result read = files.read(words, context);
        Cluster cluster = Cluster.of(settings).checked();
        String topic = settings.topics().reference();
        String known = name.isEmpty() ? fileName(read.files()) : name;
        String dated = version.isEmpty() ? LocalDate.now(ZoneOffset.UTC).toString() : version;
        ReferenceState state = ReferenceTopic.read(cluster, topic);
        Reference wouldBe = state.with(words, new Import(known, dated, read.rows()), read.rulings());
        Importer.Result stated = ReferenceFiles.refuse(read, wouldBe, context);
        Optional<Manifest> before = state.manifests().stream()
                .filter(manifest -> manifest.name().equals(known))
                .findFirst();
        try (ReferenceWriter writer = new ReferenceWriter(cluster, topic)) {
            Manifest written = writer.write(
                    known,
                    dated,
                    stated.rows(),
                    stated.rulings(),
                    stated.refusals().size(),
                    stated.files().stream().map(Path::toString).toList(),
                    before);
            context.err()
                    .println("imported " + written.name() + " " + written.version() + ": " + written.rows() + " rows, "
                            + written.refused() + " refused"
                            + before.map(old -> ", in place of " + old.rows() + " rows of " + old.version())
                                    .orElse(""));
        }
        return 0;
    }

    private static String fileName(List<Path> files) {
        return files.isEmpty() ? "" : String.valueOf(files.get(0).getFileName()).replaceFirst("\\..*$", "");
    }
}
