package io.depeche.app.run;

import io.depeche.app.cluster.ArticleRecord;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.ArticlePage;
import io.depeche.app.terminal.ArticleTable;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sends the sample items and shows the outcome of each. */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;
    private final ArticleTable table;
    private final Topics topics;
    private final Cluster cluster;
    private final Map<String, String> sent = new ConcurrentSkipListMap<>();

    /** A demo on running stages. */
    public Demo(PrintStream out, int width, boolean colours, Settings settings, Cluster cluster) {
        this.out = out;
        this.table = new ArticleTable(width, colours);
        this.topics = settings.topics();
        this.cluster = cluster;
    }

    /**
     * Runs the demo.
     *
     * @throws CommandFailed when an item has no outcome within a minute
     */
    public void run() throws IOException {
        List<DemoItems.Item> items = DemoItems.all();
        out.println("3  " + items.size() + " raw items to " + topics.raw());
        send(items);
        sent.forEach((at, name) -> out.println("   " + at + "  " + name));
        try (TopicReader articles = TopicReader.fromBeginning(cluster, topics.articles());
                TopicReader letters = TopicReader.fromBeginning(cluster, topics.deadLetters());
                TopicReader skips = TopicReader.fromBeginning(cluster, topics.skipped())) {
            show(articles, letters, skips);
        }
    }

    private void send(List<DemoItems.Item> items) {
        try (RawSender sender = new RawSender(cluster, topics.raw(), "")) {
            for (DemoItems.Item item : items) {
                sender.send(item.bytes(), at -> sent.put(at, item.name()));
            }
        }
    }

    private void show(TopicReader articles, TopicReader letters, TopicReader skips) throws IOException {
        Ledger ledger = new Ledger();
        List<NinjsArticle> finished = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> skipped = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        out.println("4  Finished articles on " + topics.articles());
        out.println(table.head());
        while (!ledger.accountsFor(sent.keySet())) {
            for (ConsumerRecord<byte[], byte[]> record : articles.poll(Duration.ofMillis(50))) {
                ledger.enter(record);
                NinjsArticle article = ArticleRecord.read(record);
                finished.add(article);
                out.println(table.line(article));
            }
            letters.poll(Duration.ofMillis(20)).forEach(letter -> {
                ledger.enter(letter);
                dead.add(letter);
            });
            skips.poll(Duration.ofMillis(20)).forEach(skip -> {
                ledger.enter(skip);
                skipped.add(skip);
            });
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("no outcome for these items after " + PATIENCE.toSeconds() + " s: "
                        + ledger.missing(sent.keySet()));
            }
        }
        if (!ledger.doubled().isEmpty()) {
            throw new CommandFailed("items with more than one outcome: " + ledger.doubled());
        }
        out.println("5  Dead letters on " + topics.deadLetters() + ", with their bytes");
        dead.forEach(letter -> out.println(deadLetter(letter)));
        closeUp(finished);
        summary(finished.size(), dead.size(), skipped.size());
    }

    private void closeUp(List<NinjsArticle> finished) {
        finished.stream()
                .filter(article ->
                        sent.getOrDefault(article.lineage().raw().source(), "").equals(DemoItems.CLOSE_UP))
                .findFirst()
                .ifPresent(article -> {
                    out.println("6  A closer look at the first: " + DemoItems.CLOSE_UP);
                    out.println(ArticlePage.of(article));
                });
    }

    private String deadLetter(ConsumerRecord<byte[], byte[]> letter) {
        String raw = RecordHeaders.text(letter, Headers.RAW).orElse("?");
        String name = sent.getOrDefault(raw.replaceFirst("#.*", ""), "?");
        return "   " + raw + "  " + name + "\n   refused by "
                + RecordHeaders.text(letter, Headers.DEAD_STAGE).orElse("?") + ": "
                + RecordHeaders.text(letter, Headers.DEAD_CODE).orElse("?") + "  "
                + RecordHeaders.text(letter, Headers.DEAD_MESSAGE).orElse("?");
    }

    private void summary(int articles, int dead, int skipped) {
        out.println("7  Nothing lost, nothing duplicated: every item has exactly one outcome");
        out.printf("   %-22s %3d raw records%n", topics.raw(), sent.size());
        out.printf("   %-22s %3d finished articles, every revision%n", topics.articles(), articles);
        out.printf("   %-22s     the latest revision of each%n", topics.latest());
        out.printf("   %-22s %3d refused%n", topics.deadLetters(), dead);
        out.printf("   %-22s %3d deliberately skipped%n", topics.skipped(), skipped);
    }
}
