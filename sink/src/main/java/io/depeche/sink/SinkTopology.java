package io.depeche.sink;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.kafka.JsonSerde;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.model.operation.Erasure;
import io.depeche.model.operation.HeldItem;
import io.depeche.sink.embargo.Embargo;
import io.depeche.sink.ninjs.Withdrawal;
import io.depeche.sink.route.Distribution;
import io.depeche.sink.route.Publication;
import io.depeche.sink.route.Published;
import io.depeche.stream.Admission;
import io.depeche.stream.Gate;
import io.depeche.stream.Operators;
import io.depeche.stream.Output.Outgoing;
import io.depeche.stream.RememberingStage;
import io.depeche.stream.SeamInput;
import io.depeche.stream.StageRim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Sink in Kafka Streams: {@code wire.enriched} to {@code wire.articles} and to {@code wire.articles.latest}, which
 * receive the same records but retain them differently, and to {@code wire.articles.by-ticker} the topics of routes and
 * {@code wire.watched}, with the places of each article's last revision in a store. An article under embargo waits here until its time has come.
 */
public final class SinkTopology {
    /** The store of where articles stand, by article uri. */
    public static final String LISTINGS = "sink-listings";

    private static final Operators OPERATORS = new Operators(StageName.SINK.id());
    private static final String KEEP_LATEST = "sink-keep-latest";
    private static final String KEEP_BY_TICKER = "sink-keep-by-ticker";
    private static final String KEEP_WATCHED = "sink-keep-watched";

    private SinkTopology() {}

    /**
     * The topology.
     *
     * @param distribution decides which articles go to further topics, and to which
     * @param form of the articles on all of them
     * @param maxBytes maximum size of a record on any of the topics
     */
    public static Topology of(
            Topics topics,
            Stage<EnrichedArticle, NinjsArticle> sink,
            Distribution distribution,
            NinjsForm form,
            int maxBytes) {
        return new StageRim<>(
                        OPERATORS,
                        topics.enriched(),
                        outputs(topics, distribution),
                        new SeamInput<>(EnrichedArticle.class, EnrichedArticle.SCHEMA),
                        publication -> write(publication, form),
                        context -> new Publishing(sink, distribution, listings(context)),
                        List.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(LISTINGS),
                                Serdes.String(),
                                new JsonSerde<>(Published.class))),
                        maxBytes)
                .with(new Gate.Place<>(new EmbargoGate(), topics.held(), topics.operations()))
                .topology(topics);
    }

    private static KeyValueStore<String, Published> listings(ProcessorContext<byte[], byte[]> context) {
        return context.getStateStore(LISTINGS);
    }

    /** The topics by the operators that write them. */
    private static Map<String, String> outputs(Topics topics, Distribution distribution) {
        Map<String, String> outputs = new HashMap<>();
        outputs.put(OPERATORS.keep(), topics.articles());
        outputs.put(KEEP_LATEST, topics.latest());
        outputs.put(KEEP_BY_TICKER, topics.byTicker());
        outputs.put(KEEP_WATCHED, topics.watched());
        distribution.routes().topics().forEach(topic -> outputs.put(route(topic), topic));
        return outputs;
    }

    private static String route(String topic) {
        return "sink-route-" + topic;
    }

    private static List<Outgoing> write(Publication publication, NinjsForm form) {
        NinjsArticle article = publication.article();
        Rendered whole = Rendered.of(article, form);
        List<Outgoing> records = new ArrayList<>();
        records.add(whole.to(OPERATORS.keep(), article.uri()));
        records.add(whole.to(KEEP_LATEST, article.uri()));
        records.addAll(at(publication.sent(), article.uri(), whole));
        Published withdrawn = publication.withdrawn();
        if (!withdrawn.isNowhere()) {
            records.addAll(at(withdrawn, article.uri(), Rendered.of(Withdrawal.of(article), form)));
        }
        return records;
    }

    private static List<Outgoing> at(Published places, String uri, Rendered article) {
        return Stream.of(
                        places.listings().stream().map(key -> article.to(KEEP_BY_TICKER, key)),
                        places.routes().stream().map(topic -> article.to(route(topic), uri)),
                        places.lists().stream().map(list -> article.to(KEEP_WATCHED, list)))
                .flatMap(records -> records)
                .toList();
    }

    /** An article as bytes and headers. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rendered(byte[] value, Map<String, String> headers) {
        static Rendered of(NinjsArticle article, NinjsForm form) {
            return new Rendered(article.publicJson(form), ArticleHeaders.of(article, form));
        }

        Outgoing to(String operator, String key) {
            return new Outgoing(operator, key, value, headers);
        }
    }

    /** The embargo of the articles in publications. */
    private record EmbargoGate() implements Gate<Publication> {
        @Override
        public String uri(Publication result) {
            return result.article().uri();
        }

        @Override
        public Admission<Publication> admit(Publication result, @Nullable HeldItem held, Instant now) {
            return Embargo.decide(result.article(), held, now)
                    .fold(
                            passes -> new Admission.Passes<>(result.with(passes.result()), passes.supersedes()),
                            waits -> new Admission.Waits<>(waits.until()),
                            outdated -> new Admission.Outdated<>(outdated.reason()));
        }

        @Override
        public Publication due(Publication result) {
            return result.with(Embargo.due(result.article()));
        }

        @Override
        public Publication released(Publication result) {
            return result.with(Embargo.released(result.article()));
        }

        @Override
        public HeldItem describe(Publication result, String source, @Nullable Instant until, Instant since) {
            NinjsArticle article = result.article();
            return new HeldItem(
                    article.uri(),
                    article.lineage().raw(),
                    source,
                    article.story().revision(),
                    article.lineage().provider(),
                    until,
                    since);
        }

        @Override
        public Problem superseded(Publication by) {
            return Embargo.superseded(by.article());
        }
    }

    /** The sink with a memory of where articles stand. */
    private record Publishing(
            Stage<EnrichedArticle, NinjsArticle> sink,
            Distribution distribution,
            KeyValueStore<String, Published> listings)
            implements RememberingStage<EnrichedArticle, Publication> {
        @Override
        public String name() {
            return sink.name();
        }

        @Override
        public List<Outcome<Publication>> apply(EnrichedArticle enriched) {
            return sink.apply(enriched).stream()
                    .map(outcome -> outcome.<Outcome<Publication>>fold(
                            this::published,
                            skipped -> new Outcome.Skipped<>(skipped.reason()),
                            refused -> new Outcome.Refused<>(refused.problem())))
                    .toList();
        }

        private Outcome<Publication> published(Outcome.Kept<NinjsArticle> kept) {
            NinjsArticle article = kept.value();
            Published before = Objects.requireNonNullElse(listings.get(article.uri()), Published.NOWHERE);
            boolean erases = Erasure.isFormat(article.lineage().format());
            if (before.erased() && !erases) {
                return Outcome.skipped(
                        "VER-ERASED", "an operator erased the article: nothing of it is published again");
            }
            NinjsArticle shown = erases ? Withdrawal.of(article) : article;
            return new Outcome.Kept<>(Publication.of(shown, before, distribution), kept.remarks());
        }

        @Override
        public void remember(Publication kept) {
            String uri = kept.article().uri();
            Published after = kept.after();
            // a null removes what stands there
            listings.put(uri, after.isNowhere() ? null : after);
        }
    }
}
