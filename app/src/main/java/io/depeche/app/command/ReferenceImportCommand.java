package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.reference.Manifest;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.reference.ReferenceWriter;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.Row;
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
        description =
                "Import files whole, in one transaction; running stages take them over without a restart. Every line "
                        + "that is refused is printed with its reason. An import replaces the earlier one of its name.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche reference import --format financedatabase --name paris PAR.csv"})
final class ReferenceImportCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private ReferenceFiles files = new ReferenceFiles();

    @Option(names = "--name", paramLabel = "NAME", description = "of the import; else that of the first file")
    private String name = "";

    @Option(names = "--version", paramLabel = "VERSION", description = "of the data; else today's date")
    private String version = "";

    ReferenceImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        ReferenceFiles.Stated stated = files.read(context);
        List<Row> rows = stated.rows().stream()
                .filter(row -> !(row instanceof Row.Ruling))
                .toList();
        Cluster cluster = Cluster.of(settings).checked();
        String topic = settings.topics().reference();
        String known = name.isEmpty() ? fileName(stated.files().get(0)) : name;
        Optional<Manifest> before = ReferenceTopic.read(cluster, topic).manifests().stream()
                .filter(manifest -> manifest.name().equals(known))
                .findFirst();
        try (ReferenceWriter writer = new ReferenceWriter(cluster, topic)) {
            Manifest written = writer.write(
                    known,
                    version.isEmpty() ? LocalDate.now(ZoneOffset.UTC).toString() : version,
                    rows,
                    stated.refusals().size(),
                    stated.files().stream().map(Path::toString).toList(),
                    before);
            stated.rows().stream()
                    .filter(Row.Ruling.class::isInstance)
                    .forEach(ruling -> writer.override((Row.Ruling) ruling));
            context.err()
                    .println("imported " + written.name() + " " + written.version() + ": " + written.rows() + " rows, "
                            + written.refused() + " refused"
                            + before.map(old -> ", in place of " + old.rows() + " rows of " + old.version())
                                    .orElse(""));
        }
        return 0;
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
    }
}
