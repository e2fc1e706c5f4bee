package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Stage;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.HeldItem;
import io.depeche.model.operation.Operation;
import io.depeche.stream.OutcomeListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes out of the sink while the clock goes on. */
class EmbargoTopologyTest {
    private static final Instant START = Instant.parse("2024-03-14T08:00:00Z");
    private static final String END = "2024-03-14T09:00:00Z";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ArticleBuilder EMBARGOED = aPlainArticle()
            .withEmbargo(END)
            .withHeadline("Thales wins the harbour")
            .withText("Thales TCFP.PA wins.")
            .withShare("THALES", "XPAR", "HO", "TCFP.PA");

    private final List<String> told = new ArrayList<>();
    private final SinkDriver sink = new SinkDriver(new Failing(), new Told(told), START);

    @AfterEach
    void stops() {
        sink.close();
    }

    @Test
    void shouldReleaseAnArticleWhenItsTimeHasComeAndNotBefore() {
        // given
        sink.send(revision(EMBARGOED, 1));

        // when
        sink.pass(HOUR.minusMillis(1));

        // then
        assertThat(everythingPublic()).isEmpty();
        sink.pass(Duration.ofMillis(101));
        TestRecord<byte[], byte[]> released = only(sink.read(SinkDriver.TOPICS.articles()));
        assertThat(SinkDriver.header(released, Headers.RAW)).isEqualTo("wire.raw-0@1#1/1");
        assertThat(SinkDriver.header(released, "traceparent")).isEqualTo("00-a-b-01");
        assertThat(released.getRecordTime())
                .isBetween(Instant.parse(END), Instant.parse(END).plusMillis(100));
        assertThat(sink.read(SinkDriver.TOPICS.latest())).hasSize(1);
        assertThat(sink.read(SinkDriver.TOPICS.byTicker())).hasSize(1);
    }

    @Test
    void shouldPublishAsUsableAnArticleThatOnlyItsEmbargoWithheld() {
        // given
        sink.send(revision(EMBARGOED.withStatus(PubStatus.WITHHELD).withRemark("SCH-EMBARGOED"), 1));

        // when
        sink.pass(HOUR.plusMillis(101));

        // then
        TestRecord<byte[], byte[]> released = only(sink.read(SinkDriver.TOPICS.articles()));
        assertThat(SinkDriver.header(released, Headers.STATUS)).isEqualTo("usable");
        assertThat(sink.read(SinkDriver.TOPICS.byTicker())).hasSize(1);
    }

    @Test
    void shouldReleaseOnce() {
        sink.send(revision(EMBARGOED, 1));

        sink.pass(HOUR);
        sink.pass(HOUR);

        assertThat(sink.read(SinkDriver.TOPICS.articles())).hasSize(1);
    }

    @Test
    void shouldSayWhatWaitsAndUntilWhenWithoutItsText() throws IOException {
        // when
        sink.send(revision(EMBARGOED, 1));

        // then
        TestRecord<byte[], byte[]> notice = only(sink.read(SinkDriver.TOPICS.held()));
        assertThat(SinkDriver.key(notice)).isEqualTo(ArticleBuilder.URI);
        assertThat(Json.read(notice.value(), HeldItem.class))
                .isEqualTo(new HeldItem(
                        ArticleBuilder.URI,
                        Coordinates.parse("wire.raw-0@1#1/1"),
                        "wire.enriched-0@0",
                        1,
                        "Example Wire",
                        Instant.parse(END),
                        START));
        sink.pass(HOUR);
        TestRecord<byte[], byte[]> gone = only(sink.read(SinkDriver.TOPICS.held()));
        assertThat(SinkDriver.key(gone)).isEqualTo(ArticleBuilder.URI);
        assertThat(gone.value()).isNull();
        assertThat(SinkDriver.header(gone, Headers.RAW)).isEqualTo("wire.raw-0@1#1/1");
    }

    @Test
    void shouldReleaseInTheOrderOfTimeManyAtOnceAndKeepWhatIsNotDue() {
        // given: more than one transaction releases, in another order than theirs
        int articles = 1_200;
        for (int i = 0; i < articles; i++) {
            Instant end = Instant.parse(END).minusMillis(i);
            sink.send(revision(EMBARGOED.withUri("urn:" + i).withEmbargo(end.toString()), 1));
        }
        sink.send(revision(EMBARGOED.withUri("urn:later").withEmbargo("2024-03-14T10:00:00Z"), 1));

        // when
        sink.pass(HOUR);
        sink.pass(Duration.ofMillis(100));
        sink.pass(Duration.ofMillis(100));

        // then
        List<String> released = sink.read(SinkDriver.TOPICS.articles()).stream()
                .map(SinkDriver::key)
                .toList();
        assertThat(released)
                .hasSize(articles)
                .startsWith("urn:1199", "urn:1198")
                .endsWith("urn:0");
        assertThat(told.get(told.size() - 1)).isEqualTo("waiting 1 next 2024-03-14T10:00:00Z");
    }

    @Test
    void shouldPublishAVersionThatLiftsTheEmbargoAtOnceAndSkipTheOneThatWaited() {
        // given
        sink.send(revision(EMBARGOED, 1));

        // when
        sink.send(revision(EMBARGOED.withEmbargo("2024-03-14T07:00:00Z"), 2));
        sink.pass(HOUR);

        // then
        assertThat(revisions(sink.read(SinkDriver.TOPICS.articles()))).containsExactly("2");
        TestRecord<byte[], byte[]> skip = only(sink.read(SinkDriver.TOPICS.skipped()));
        assertThat(SinkDriver.header(skip, Headers.SKIP_CODE)).isEqualTo("VER-SUPERSEDED");
        assertThat(SinkDriver.header(skip, Headers.RAW)).isEqualTo("wire.raw-0@1#1/1");
        assertThat(skip.value()).isNull();
        assertThat(told).contains("held", "skipped").last().isEqualTo("waiting 0 next null");
    }

    @Test
    void shouldReleaseTheNewestVersionAtItsOwnTime() {
        // given
        sink.send(revision(EMBARGOED, 1));

        // when
        sink.send(revision(EMBARGOED.withEmbargo("2024-03-14T10:00:00Z"), 2));
        sink.pass(HOUR);

        // then
        assertThat(sink.read(SinkDriver.TOPICS.articles())).isEmpty();
        assertThat(sink.read(SinkDriver.TOPICS.skipped())).hasSize(1);
        sink.pass(HOUR);
        assertThat(revisions(sink.read(SinkDriver.TOPICS.articles()))).containsExactly("2");
    }

    @Test
    void shouldLeaveNothingOfTheTextOfAnArticleThatIsKilledWhileItWaits() {
        // given
        sink.send(revision(EMBARGOED, 1));

        // when
        sink.send(revision(EMBARGOED.withStatus(PubStatus.CANCELED), 2));
        sink.pass(HOUR);

        // then
        List<TestRecord<byte[], byte[]>> all = everythingPublic();
        assertThat(all).hasSize(4).allSatisfy(record -> assertThat(
                        record.value() == null ? "" : new String(record.value(), UTF_8))
                .doesNotContain("harbour")
                .doesNotContain("THALES"));
        assertThat(told).doesNotContain("bug");
    }

    @Test
    void shouldHoldAnUncertainEmbargoUntilAnOperatorReleasesThatVersion() throws IOException {
        // given
        sink.send(revision(aPlainArticle().withStatus(PubStatus.WITHHELD).withRemark("SCH-BAD-EMBARGO"), 1));
        sink.pass(Duration.ofDays(1_000));
        Operation release = new Operation(
                Operation.RELEASE,
                ArticleBuilder.URI,
                Coordinates.parse("wire.raw-0@1#1/1"),
                "the agency called",
                "A. Ruiz",
                START);

        // when: for another version, of another article, of another kind, and not an order at all
        sink.order(with(release, ArticleBuilder.URI, "wire.raw-0@2#1/1", Operation.RELEASE));
        sink.order(with(release, "urn:another", "wire.raw-0@1#1/1", Operation.RELEASE));
        sink.order(with(release, ArticleBuilder.URI, "wire.raw-0@1#1/1", "erase"));
        sink.order("not an order".getBytes(UTF_8));
        assertThat(sink.read(SinkDriver.TOPICS.articles())).isEmpty();
        sink.order(release);
        sink.order(release);

        // then
        TestRecord<byte[], byte[]> released = only(sink.read(SinkDriver.TOPICS.articles()));
        NinjsArticle article = Json.read(released.value(), NinjsArticle.class);
        assertThat(article.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(article.story().change()).isEqualTo(Change.NEW);
        assertThat(told).doesNotContain("bug");
    }

    @Test
    void shouldHoldAnItemThatIsReadAgainWithoutEndingIt() {
        sink.send(revision(EMBARGOED, 1));
        sink.send(revision(EMBARGOED, 1));
        sink.pass(HOUR);

        assertThat(sink.read(SinkDriver.TOPICS.skipped())).isEmpty();
        assertThat(sink.read(SinkDriver.TOPICS.articles())).hasSize(1);
    }

    @Test
    void shouldMakeALetterOfAnItemThatFailsWhenItIsReleasedAndReleaseThoseBehindIt() {
        // given
        sink.send(revision(EMBARGOED.withUri(Failing.URI), 1));
        sink.send(revision(EMBARGOED.withEmbargo("2024-03-14T09:00:00.001Z"), 1));

        // when
        sink.pass(HOUR.plusMillis(100));

        // then
        TestRecord<byte[], byte[]> letter = only(sink.read(SinkDriver.TOPICS.deadLetters()));
        assertThat(SinkDriver.header(letter, Headers.DEAD_CODE)).isEqualTo("BUG");
        assertThat(SinkDriver.header(letter, Headers.DEAD_SOURCE)).isEqualTo("wire.enriched-0@0");
        assertThat(letter.value()).isNotEmpty();
        assertThat(sink.read(SinkDriver.TOPICS.articles())).hasSize(1);
        assertThat(told).contains("bug").last().isEqualTo("waiting 0 next null");
    }

    private List<TestRecord<byte[], byte[]>> everythingPublic() {
        List<TestRecord<byte[], byte[]>> all = new ArrayList<>();
        List.of(
                        SinkDriver.TOPICS.articles(),
                        SinkDriver.TOPICS.latest(),
                        SinkDriver.TOPICS.byTicker(),
                        SinkDriver.TOPICS.skipped(),
                        SinkDriver.TOPICS.deadLetters())
                .forEach(topic -> all.addAll(sink.read(topic)));
        sink.read(SinkDriver.TOPICS.held()).stream()
                .filter(notice -> notice.value() == null)
                .forEach(all::add);
        return all;
    }

    /** Revision {@code number} of the raw record of that offset. */
    private static EnrichedArticle revision(ArticleBuilder article, int number) {
        return article.at(number).enriched(clean -> {
            boolean killed = clean.source().status().pubStatus() == PubStatus.CANCELED;
            boolean withheld = clean.source().status().pubStatus() == PubStatus.WITHHELD;
            Change change = killed ? Change.KILL : withheld ? Change.WITHHELD : Change.NEW;
            return new Story(clean.uri(), number, change, List.of(), null);
        });
    }

    private static Operation with(Operation like, String uri, String raw, String action) {
        return new Operation(action, uri, Coordinates.parse(raw), like.reason(), like.by(), like.at());
    }

    private static List<String> revisions(List<TestRecord<byte[], byte[]>> articles) {
        return articles.stream()
                .map(record -> {
                    try {
                        return Json.read(record.value(), NinjsArticle.class).version();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    /** A sink that fails at the second reading of one article. */
    private static final class Failing implements Stage<EnrichedArticle, NinjsArticle> {
        static final String URI = "urn:fails";

        private final Sink sink = new Sink("1.2.3");
        private int read;

        @Override
        public String name() {
            return sink.name();
        }

        @Override
        public List<Outcome<NinjsArticle>> apply(EnrichedArticle input) {
            if (input.article().uri().equals(URI) && ++read > 1) {
                throw new IllegalStateException("made to fail");
            }
            return sink.apply(input);
        }
    }

    private record Told(List<String> news) implements OutcomeListener {
        @Override
        public void kept(@Nullable Instant received, @Nullable String provider) {
            news.add("kept");
        }

        @Override
        public void skipped(@Nullable String provider) {
            news.add("skipped");
        }

        @Override
        public void refused(String code, @Nullable String provider) {
            news.add("refused");
        }

        @Override
        public void bug(@Nullable String provider) {
            news.add("bug");
        }

        @Override
        public void held(@Nullable String provider) {
            news.add("held");
        }

        @Override
        public void waiting(String task, int count, @Nullable Instant next) {
            news.add("waiting " + count + " next " + next);
        }
    }
}
