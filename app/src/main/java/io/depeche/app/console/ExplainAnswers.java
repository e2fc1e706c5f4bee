package io.depeche.app.console;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.console.desk.ArticleRow;
import io.depeche.app.console.web.Reply;
import io.depeche.app.explain.Listener;
import io.depeche.app.explain.TagEvidence;
import io.depeche.app.explain.WhyNot;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.reference.Reference;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Answers what each stage does with a raw item, by the same functions that the stages run. */
final class ExplainAnswers {
    /** The stages need the processor more than a reader does. */
    private final Semaphore oneAtATime = new Semaphore(1);

    private final Pipeline pipeline;
    private final Supplier<Reference> reference;
    private final Records records;
    private final ArticleAnswers articles;

    ExplainAnswers(Pipeline pipeline, Supplier<Reference> reference, Records records, ArticleAnswers articles) {
        this.pipeline = pipeline;
        this.reference = reference;
        this.records = records;
        this.articles = articles;
    }

    /**
     * What becomes of a raw item.
     *
     * @param source where the item came from
     * @param rules file and line of each rule that fired, if it stands in a file
     * @param notes what only listening to the stages tells, for each item
     */
    record Explained(
            String source,
            int bytes,
            String sha256,
            List<Converted> items,
            Map<String, String> rules,
            List<Notes> notes) {}

    /**
     * What was heard while an item was annotated.
     *
     * @param entities what found each entity, in the order of the article's
     * @param whyNot why the name that the reader gave is not a tag, a line each
     */
    record Notes(List<String> entities, List<String> whyNot) {}

    /** An item, and what was heard while it was annotated. */
    private record Heard(Converted item, Listener listener) {}

    /** Explains bytes that a reader gives. */
    Reply pasted(byte[] bytes, String whyNot) {
        return explain(new RawItem(Payload.of(bytes), Map.of(), "pasted", Instant.now()), 0, whyNot);
    }

    /** Explains the raw item behind an article. Other items of the same raw record may be under embargo and stay unseen. */
    Reply behind(ArticleRow row, String whyNot) {
        Optional<Coordinates> raw =
                articles.article(row).map(article -> article.lineage().raw());
        return raw.flatMap(at ->
                        records.at(Place.parse(at.source())).map(record -> explain(item(record), at.item(), whyNot)))
                .orElseGet(() -> Reply.problem(404, "the raw item is past the retention of its topic"));
    }

    /** Explains the bytes of a letter, if ingest refused them: what other stages read is not a raw item. */
    Reply letter(ConsumerRecord<byte[], byte[]> letter, String stage) {
        return stage.equals(StageName.INGEST.id()) && letter.value() != null
                ? explain(item(letter), 0, "")
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

    private Reply explain(RawItem raw, int only, String whyNot) {
        if (!oneAtATime.tryAcquire()) {
            return Reply.problem(503, "another item is being explained; try again in a moment");
        }
        try {
            List<Heard> heard = heard(raw).stream()
                    .filter(one -> only == 0 || one.item().item() == only)
                    .toList();
            List<Converted> items = heard.stream().map(Heard::item).toList();
            return Reply.json(new Explained(
                    raw.source(),
                    raw.payload().size(),
                    raw.payload().sha256(),
                    items,
                    rules(items),
                    heard.stream().map(one -> notes(one, whyNot)).toList()));
        } finally {
            oneAtATime.release();
        }
    }

    private List<Heard> heard(RawItem raw) {
        Map<Integer, Listener> listeners = new HashMap<>();
        return new Conversion(pipeline)
                .each(raw, number -> listeners.computeIfAbsent(number, each -> new Listener())).stream()
                        .map(item -> new Heard(item, listeners.getOrDefault(item.item(), new Listener())))
                        .toList();
    }

    private Notes notes(Heard heard, String whyNot) {
        NinjsArticle article = heard.item().article();
        if (article == null) {
            return new Notes(List.of(), List.of());
        }
        return new Notes(
                article.annotations().entities().stream()
                        .map(entity -> TagEvidence.by(entity, heard.listener()).strip())
                        .toList(),
                whyNot.isEmpty() ? List.of() : whyNot(heard.listener(), article).of(whyNot));
    }

    private WhyNot whyNot(Listener listener, NinjsArticle article) {
        return new WhyNot(listener, reference.get(), article, rule -> pipeline.styles()
                .sourceOf(rule)
                .orElse(""));
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
