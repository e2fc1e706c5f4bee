package io.depeche.sink.embargo;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.HeldItem;
import io.depeche.sink.ninjs.NinjsMapper;
import io.depeche.stream.Admission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoTest {
    private static final Instant NOW = Instant.parse("2024-03-14T08:00:00Z");

    /** Revision 2 at eight o'clock; what waits is another revision of it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # status,  embargo until,            uncertain, waits, decision
                    USABLE,    ,                         false,     0,     passes
                    USABLE,    2024-03-14T07:59:59Z,     false,     0,     passes
                    USABLE,    2024-03-14T08:00:00Z,     false,     0,     passes
                    USABLE,    2024-03-14T08:00:00.001Z, false,     0,     waits until 2024-03-14T08:00:00.001Z
                    WITHHELD,  ,                         false,     0,     passes
                    WITHHELD,  2024-03-14T09:00:00Z,     false,     0,     waits until 2024-03-14T09:00:00Z
                    WITHHELD,  ,                         true,      0,     waits for an operator
                    USABLE,    ,                         true,      0,     passes
                    CANCELED,  ,                         false,     0,     passes
                    CANCELED,  2024-03-14T09:00:00Z,     false,     0,     passes without text
                    CANCELED,  ,                         true,      0,     passes
                    USABLE,    ,                         false,     1,     passes and supersedes
                    USABLE,    2024-03-14T09:00:00Z,     false,     1,     waits until 2024-03-14T09:00:00Z
                    WITHHELD,  ,                         true,      1,     waits for an operator
                    CANCELED,  ,                         false,     1,     passes without text and supersedes
                    USABLE,    2024-03-14T09:00:00Z,     false,     2,     waits until 2024-03-14T09:00:00Z
                    USABLE,    ,                         false,     3,     passes
                    USABLE,    2024-03-14T09:00:00Z,     false,     3,     is outdated
                    CANCELED,  ,                         false,     3,     passes without text
                    """)
    void shouldDecideByStatusEmbargoAndWhatWaits(
            PubStatus status, @Nullable String until, boolean uncertain, int waits, String decision) {
        // given
        ArticleBuilder article = aPlainArticle().withStatus(status);
        article = until == null ? article : article.withEmbargo(until);
        article = uncertain ? article.withRemark("SCH-BAD-EMBARGO") : article;

        // when
        Admission<NinjsArticle> admission = Embargo.decide(published(article, 2), waiting(waits), NOW);

        // then
        assertThat(described(admission)).isEqualTo(decision);
    }

    /** The status word {@code embargoed} withholds an article until the embargo that it states ends. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-03-14T07:59:59Z", "2024-03-14T08:00:00Z"})
    void shouldPublishAnArticleAsUsableWhenTheEmbargoThatWithholdsItIsOver(String until) {
        // given
        ArticleBuilder article = aPlainArticle()
                .withStatus(PubStatus.WITHHELD)
                .withEmbargo(until)
                .withRemark("SCH-EMBARGOED");

        // when
        Admission<NinjsArticle> admission = Embargo.decide(published(article, 2), null, NOW);

        // then
        assertThat(admission).isInstanceOfSatisfying(Admission.Passes.class, passes -> assertThat(
                        ((NinjsArticle) passes.result()).pubStatus())
                .isEqualTo(PubStatus.USABLE));
    }

    @ParameterizedTest
    @CsvSource({"1,WITHHELD,NEW", "2,WITHHELD,UPDATE", "2,CORRECTION,CORRECTION"})
    void shouldReleaseAnArticleAsUsable(int revision, Change change, Change expected) {
        // given
        NinjsArticle article =
                published(aPlainArticle().withStatus(PubStatus.WITHHELD).withChange(change), revision);

        // when
        NinjsArticle released = Embargo.released(
                article.with(PubStatus.WITHHELD, new Story("id", revision, change, List.of(), "note")));

        // then
        assertThat(released.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(released.story().change()).isEqualTo(expected);
        assertThat(released.story().note()).isEqualTo("note");
        assertThat(released.bodies()).isEqualTo(article.bodies());
    }

    @Test
    void shouldSayWhichRevisionTookThePlaceOfTheOneThatWaited() {
        assertThat(Embargo.superseded(published(aPlainArticle(), 2)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("VER-SUPERSEDED"))
                .satisfies(problem -> assertThat(problem.message()).startsWith("revision 2 of wire.raw-0@41#1/1 came"));
    }

    private static String described(Admission<NinjsArticle> admission) {
        return admission.fold(
                passes -> "passes"
                        + (passes.result().bodies().isEmpty()
                                        && passes.result().headlines().isEmpty()
                                ? " without text"
                                : "")
                        + (passes.supersedes() ? " and supersedes" : ""),
                waits -> waits.until() == null ? "waits for an operator" : "waits until " + waits.until(),
                outdated -> "is outdated");
    }

    private static @Nullable HeldItem waiting(int revision) {
        return revision == 0
                ? null
                : new HeldItem(
                        ArticleBuilder.URI,
                        Coordinates.parse("wire.raw-0@7#1/1"),
                        "wire.enriched-0@7",
                        revision,
                        null,
                        NOW.plusSeconds(60),
                        NOW);
    }

    private static NinjsArticle published(ArticleBuilder article, int revision) {
        Outcome<NinjsArticle> outcome = new NinjsMapper("1.2.3")
                .map(article.enriched(clean -> new Story(clean.uri(), revision, Change.NEW, List.of(), null)));
        return outcome.fold(
                Outcome.Kept::value,
                skipped -> {
                    throw new AssertionError(skipped.reason());
                },
                refused -> {
                    throw new AssertionError(refused.problem());
                });
    }
}
