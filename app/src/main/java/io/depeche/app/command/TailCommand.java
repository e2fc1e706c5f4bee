package io.depeche.app.command;

import io.depeche.app.cluster.ArticleRecord;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.ArticleTable;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows finished articles as they arrive. */
@Command(
        name = "tail",
        description = "Show finished articles as they arrive: a table on a terminal, JSON lines otherwise.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche tail --from-beginning --ticker XPAR:HO --language fr",
            "Runs until stopped, or until --max or --idle is reached."
        })
public final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Context context;

    @Mixin
    private ArticleFilter filter = new ArticleFilter();

    @Option(names = "--from-beginning", description = "start from the oldest article still on the topic")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", defaultValue = "0", description = "stop after N articles")
    private int max;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "stop after this long without a new article")
    private int idle;

    @Option(names = "--output", paramLabel = "table|json", description = "table or json")
    private @Nullable Output output;

    enum Output {
        TABLE,
        JSON
    }

    public TailCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        Optional<String> listing = filter.listing();
        String topic = listing.isPresent()
                ? settings.topics().byTicker()
                : settings.topics().articles();
        try (TopicReader reader = reader(cluster, topic, listing)) {
            boolean table = output == null ? context.terminal() : output == Output.TABLE;
            int shown = follow(reader, topic, table ? new ArticleTable(context.width(), context.colours()) : null);
            if (shown == 0) {
                context.err().println("no article arrived on " + topic + " within " + idle + " s");
            }
            return 0;
        }
    }

    private TopicReader reader(Cluster cluster, String topic, Optional<String> key) {
        if (fromBeginning) {
            return key.map(of -> TopicReader.fromBeginning(cluster, topic, of))
                    .orElseGet(() -> TopicReader.fromBeginning(cluster, topic));
        }
        return key.map(of -> TopicReader.fromEnd(cluster, topic, of))
                .orElseGet(() -> TopicReader.fromEnd(cluster, topic));
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> record, NinjsArticle article) {
        return filter.listing()
                .map(key -> key.equals(new String(record.key(), StandardCharsets.UTF_8))
                        && filter.letsUnderItsTicker(article))
                .orElseGet(() -> filter.lets(article));
    }

    private int follow(TopicReader reader, String topic, @Nullable ArticleTable table) {
        int shown = 0;
        long lastCame = System.nanoTime();
        boolean waiting = false;
        if (table != null) {
            context.print(table.head());
        }
        while (max == 0 || shown < max) {
            var records = reader.poll(POLL);
            if (records.isEmpty()) {
                if (idle > 0
                        && System.nanoTime() - lastCame
                                > Duration.ofSeconds(idle).toNanos()) {
                    return shown;
                }
                waiting = waiting || announceWaiting(reader, topic);
                continue;
            }
            lastCame = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                NinjsArticle article = read(record);
                if (isWanted(record, article) && (max == 0 || shown < max)) {
                    context.print(table == null ? text(record) : table.line(article));
                    shown++;
                }
            }
        }
        return shown;
    }

    private boolean announceWaiting(TopicReader reader, String topic) {
        if (!reader.isAtEnd()) {
            return false;
        }
        if (context.terminal() || idle > 0) {
            context.err().println("waiting for articles on " + topic + (idle == 0 ? " (Ctrl-C stops)" : ""));
        }
        return true;
    }

    private static NinjsArticle read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ArticleRecord.read(record);
        } catch (IOException e) {
            throw new CommandFailed(
                    "the record at " + record.topic() + "-" + record.partition() + "@" + record.offset()
                            + " is not an article: " + e.getMessage(),
                    e);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
