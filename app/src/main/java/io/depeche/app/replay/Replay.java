package io.depeche.app.replay;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSlice;
import io.depeche.app.compare.ArticleChange;
import io.depeche.app.compare.ArticleChanges;
import io.depeche.app.explain.Endings;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.replay.Tally.Verdict;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.RawItem;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Runs the raw records of a time through the present build and compares each item's end with the one that it had. */
public final class Replay {
    /** How many articles' revisions are remembered, of a few hundred bytes each. */
    private static final int REMEMBERED = 200_000;

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Topics topics;
    private final Pipeline pipeline;
    private final Consumer<String> progress;

    /**
     * @param pipeline the stages, rules and tables to replay with
     * @param progress hears the topic of each record that is read
     */
    public Replay(Cluster cluster, Topics topics, Pipeline pipeline, Consumer<String> progress) {
        this.cluster = cluster;
        this.topics = topics;
        this.pipeline = pipeline;
        this.progress = progress;
    }

    /**
     * Replays the records received from a time on and before another. Works while the stages run.
     *
     * @param provider whose articles count, in any case; empty for all items
     * @param changed receives each item that would end otherwise
     * @param articles receives each article as it would be published, none that is under embargo, killed or erased
     * @throws CommandFailed when a topic does not exist or Kafka stops answering
     */
    public ReplayReport of(
            Instant from,
            Instant to,
            Optional<String> provider,
            Consumer<Replayed> changed,
            Consumer<NinjsArticle> articles) {
        Tally tally = new Tally();
        try (TopicSlice raw = TopicSlice.of(cluster, topics.raw(), from, to);
                TopicReader published = TopicReader.fromEnd(cluster, topics.articles())) {
            History history = History.read(cluster, topics, raw, from, progress);
            Rerun rerun = new Rerun(pipeline, REMEMBERED, Instant.now());
            raw.read(record -> {
                progress.accept(topics.raw());
                tally.record();
                for (Now now : rerun.of(item(record), history::isSentAgain)) {
                    new Comparison(history, published, provider, tally, changed, articles)
                            .of(now, Instant.ofEpochMilli(record.timestamp()));
                }
            });
        }
        return tally.report(from, to);
    }

    private static RawItem item(ConsumerRecord<byte[], byte[]> record) {
        return new RawItem(
                Payload.of(record.value() == null ? new byte[0] : record.value()),
                RecordHeaders.all(record),
                Place.of(record).toString(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** Compares items' ends. */
    private record Comparison(
            History history,
            TopicReader published,
            Optional<String> provider,
            Tally tally,
            Consumer<Replayed> changed,
            Consumer<NinjsArticle> articles) {
        void of(Now now, Instant received) {
            Optional<Then> end = history.of(now.raw());
            String of = provider(now, end);
            if (provider.isPresent() && !provider.get().equalsIgnoreCase(of)) {
                return;
            }
            if (history.isSentAgain(now.raw())) {
                tally.item(Verdict.SENT_AGAIN);
                return;
            }
            boolean withdrawn = now.uri() != null && history.withdrawn().contains(now.uri());
            boolean kills = now.article() != null && now.article().pubStatus() == PubStatus.CANCELED;
            if (withdrawn && !kills) {
                tally.item(Verdict.WITHDRAWN);
                return;
            }
            if (now.article() != null) {
                articles.accept(now.article());
            }
            if (end.isEmpty()) {
                tally.item(Verdict.UNKNOWN);
                return;
            }
            compare(now, end.get(), of, received);
        }

        private static String provider(Now now, Optional<Then> end) {
            String present =
                    now.article() == null ? null : now.article().lineage().provider();
            return Optional.ofNullable(present)
                    .or(() -> end.flatMap(then -> Optional.ofNullable(then.provider())))
                    .orElse("");
        }

        private void compare(Now now, Then then, String provider, Instant received) {
            if (Ends.cannotBeCompared(then, now)) {
                tally.item(Verdict.UNJUDGED);
                return;
            }
            List<ArticleChange> changes = changes(now, then);
            if (changes.isEmpty()) {
                tally.item(Verdict.SAME);
                return;
            }
            tally.changed(changes);
            changed.accept(new Replayed(
                    now.raw(),
                    received,
                    now.uri(),
                    provider.isEmpty() ? null : provider,
                    then.place().toString(),
                    now.message(),
                    changes));
        }

        private List<ArticleChange> changes(Now now, Then then) {
            if (Ends.areTheSame(then, now)) {
                return List.of();
            }
            NinjsArticle article = now.article();
            if (article == null || !then.isArticle()) {
                return List.of(ArticleChange.outcome(then.outcome(), now.outcome()));
            }
            return ArticleChanges.fingerprint(article) == then.fingerprint()
                    ? List.of()
                    : ArticleChanges.between(published(then.place()), article);
        }

        private NinjsArticle published(Place place) {
            return published
                    .at(place.partition(), place.offset(), READ_TIMEOUT)
                    .map(Endings::article)
                    .orElseThrow(() -> new CommandFailed("the article at " + place
                            + " was deleted while it was read (retention): choose a later --from"));
        }
    }
}
