package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.ArticlePage;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains what each step does with one raw item. */
@Command(
        name = "explain",
        description = "Explain what each step does with a raw item, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche explain item.xml",
            "          depeche explain wire.articles-0@41",
            "",
            "A record of another topic is followed back to its raw item."
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final Pattern RECORD =
            Pattern.compile("(?<topic>[\\w.-]+)-(?<partition>\\d{1,6})@(?<offset>\\d{1,18})");
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final Context context;

    @Parameters(
            paramLabel = "FILE|-|topic-partition@offset",
            description = "a file, - for standard input, or a record on any of the topics")
    private String what = "";

    public ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        RawItem raw = rawItem(settings);
        Pipeline pipeline = Pipeline.of(settings);
        List<Converted> items = new Conversion(pipeline).apply(raw);
        context.out()
                .println(raw.source() + ": " + raw.payload().size() + " bytes, sha256 "
                        + raw.payload().sha256() + ", " + items.size() + (items.size() == 1 ? " item" : " items"));
        items.forEach(item -> print(item, pipeline.styles()));
        return 0;
    }

    private void print(Converted item, HouseStyles styles) {
        context.out().println("item " + item.item() + ": " + item.outcome());
        if (item.article() != null) {
            context.out().println(ArticlePage.of(item.article(), rule -> styles.sourceOf(rule)
                    .orElse("")));
        } else {
            context.out().println("  " + item.code() + "  " + item.message());
        }
    }

    private RawItem rawItem(Settings settings) {
        Matcher record = RECORD.matcher(what);
        Path file = Path.of(what);
        if (record.matches() && !Files.exists(file)) {
            return record(settings, record);
        }
        try {
            byte[] bytes = context.read(file, settings.maxRecordBytes());
            return new RawItem(Payload.of(bytes), Map.of(), what, Instant.now());
        } catch (IOException e) {
            throw new CommandFailed(FileProblem.of(file, e), e);
        }
    }

    private RawItem record(Settings settings, Matcher at) {
        Cluster cluster = Cluster.of(settings).checked();
        String topic = at.group("topic");
        ConsumerRecord<byte[], byte[]> record = read(cluster, at);
        if (topic.equals(settings.topics().raw())) {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            return new RawItem(
                    Payload.of(value), RecordHeaders.all(record), at.group(), Instant.ofEpochMilli(record.timestamp()));
        }
        String raw = RecordHeaders.text(record, Headers.RAW)
                .orElseThrow(() -> new CommandFailed(at.group() + " has no header " + Headers.RAW
                        + " pointing to its raw item: did Dépêche write it?"));
        context.err().println(at.group() + " comes from " + raw);
        Matcher source = RECORD.matcher(Coordinates.parse(raw).source());
        if (!source.matches()) {
            throw new CommandFailed(at.group() + " comes from " + raw + ", which is not a Kafka record");
        }
        return record(settings, source);
    }

    private static ConsumerRecord<byte[], byte[]> read(Cluster cluster, Matcher at) {
        try (TopicReader reader = TopicReader.fromBeginning(cluster, at.group("topic"))) {
            return reader.at(Integer.parseInt(at.group("partition")), Long.parseLong(at.group("offset")), READ_TIMEOUT)
                    .orElseThrow(
                            () -> new CommandFailed(
                                    "no record at " + at.group()
                                            + ": the partition does not exist, or the record is past its retention or was never written"));
        }
    }
}
