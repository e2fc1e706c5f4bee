package io.depeche.app.command;

import io.depeche.app.files.ItemFiles;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts files without Kafka. */
@Command(
        name = "convert",
        description = "Convert raw files to articles without Kafka: one line of JSON per item.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche convert incoming/ | jq .article.headlines[0].value"})
public final class ConvertCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private ReferenceOption reference = new ReferenceOption();

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = "files, gzip files, directories, or - for standard input")
    private List<Path> paths = List.of();

    @Option(names = "--feed", paramLabel = "NAME", description = "the feed that the files come from")
    private String feed = "";

    public ConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Conversion conversion = new Conversion(reference.pipeline(context));
        int unreadable = 0;
        for (Path file : ItemFiles.below(paths)) {
            try {
                byte[] bytes = context.read(file, settings.maxRecordBytes());
                conversion.apply(rawItem(file, bytes)).forEach(item -> context.print(Json.line(item)));
            } catch (IOException e) {
                unreadable++;
                context.print(Json.line(Converted.unreadable(file.toString(), FileProblem.of(file, e))));
                context.err().println("depeche: " + FileProblem.of(file, e));
            }
        }
        return unreadable == 0 ? 0 : 1;
    }

    private RawItem rawItem(Path file, byte[] bytes) {
        Map<String, String> headers = feed.isEmpty() ? Map.of() : Map.of(Headers.FEED, feed);
        return new RawItem(Payload.of(bytes), headers, file.toString(), Instant.now());
    }
}
