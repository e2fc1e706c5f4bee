package io.depeche.app.console;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.console.desk.ArticleRow;
import io.depeche.app.console.web.Reply;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Answers what each stage does with a raw item, by the same functions that the stages run. */
final class ExplainAnswers {
    /** The stages need the processor more than a reader does. */
    private final Semaphore oneAtATime = new Semaphore(1);

    private final Pipeline pipeline;
    private final Records records;
    private final ArticleAnswers articles;

    ExplainAnswers(Pipeline pipeline, Records records, ArticleAnswers articles) {
        this.pipeline = pipeline;
        this.records = records;
        this.articles = articles;
    }

    /**
     * What becomes of a raw item.
     *
     * @param source where the item came from
     * @param rules file and line of each rule that fired, if it stands in a file
     */
    record Explained(String source, int bytes, String sha256, List<Converted> items, Map<String, String> rules) {}

    /** Explains bytes that a reader gives. */
    Reply pasted(byte[] bytes) {
        return explain(new RawItem(Payload.of(bytes), Map.of(), "pasted", Instant.now()), 0);
    }

    /** Explains the raw item behind an article. Other items of the same raw record may be under embargo and stay unseen. */
    Reply behind(ArticleRow row) {
        Optional<Coordinates> raw =
                articles.article(row).map(article -> article.lineage().raw());
        return raw.flatMap(at -> records.at(Place.parse(at.source())).map(record -> explain(item(record), at.item())))
                .orElseGet(() -> Reply.problem(404, "the raw item is past the retention of its topic"));
    }

    /** Explains the bytes of a letter, if ingest refused them: what other stages read is not a raw item. */
    Reply letter(ConsumerRecord<byte[], byte[]> letter, String stage) {
        return stage.equals(StageName.INGEST.id()) && letter.value() != null
                ? explain(item(letter), 0)
                : Reply.problem(
                        409,
                        "only letters of ingest hold a raw item; 'depeche explain " + Place.of(letter)
                                + "' follows this one back to its own");
    }

    private static RawItem item(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new RawItem(
                Payload.of(bytes),
                RecordHeaders.all(record),
                Place.of(record).toString(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private Reply explain(RawItem raw, int only) {
        if (!oneAtATime.tryAcquire()) {
            return Reply.problem(503, "another item is being explained; try again in a moment");
        }
        try {
            List<Converted> items = new Conversion(pipeline)
                    .apply(raw).stream()
                            .filter(item -> only == 0 || item.item() == only)
                            .toList();
            return Reply.json(new Explained(
                    raw.source(), raw.payload().size(), raw.payload().sha256(), items, rules(items)));
        } finally {
            oneAtATime.release();
        }
    }

    private Map<String, String> rules(List<Converted> items) {
        Map<String, String> sources = new TreeMap<>();
        for (Converted item : items) {
            if (item.article() != null) {
                for (NinjsArticle.RemovedText removed : item.article().removed()) {
                    pipeline.styles().sourceOf(removed.rule()).ifPresent(at -> sources.put(removed.rule(), at));
                }
            }
        }
        return sources;
    }
}
