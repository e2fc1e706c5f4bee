package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import io.depeche.words.Words;
import org.junit.jupiter.api.Test;

/** Bytes that were read before and that an operator had processed again. */
class RepublicationTest {
    private static final FirstRevision FIRST_REVISION = new FirstRevision(Words.shipped());
    private static final Revisions ORDER = new Revisions(Words.shipped());
    private static final ArticleBuilder FIRST =
            aPlainArticle().at(1).withCreated("2024-03-14T08:00:00Z").withVersion("1");
    private static final Revision REMEMBERED = Revisions.remember(null, FIRST.enriched(FIRST_REVISION::of));

    @Test
    void shouldPublishTheLatestBytesAnewWhenAnOperatorHasThemProcessedAgain() {
        // when
        Outcome<EnrichedArticle> outcome =
                ORDER.revise(REMEMBERED, FIRST.at(2).withRemark("VER-REPLAYED").enriched(FIRST_REVISION::of));

        // then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Kept.class, kept -> assertThat(kept.value())
                .extracting("story.revision", "story.change")
                .containsExactly(2, Change.UPDATE));
    }

    @Test
    void shouldNotPublishBytesAnewThatALaterRevisionHasReplaced() {
        // given
        Revision second = Revisions.remember(
                REMEMBERED,
                FIRST.at(2)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withText("More.")
                        .enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome =
                ORDER.revise(second, FIRST.at(3).withRemark("VER-REPLAYED").enriched(FIRST_REVISION::of));

        // then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> assertThat(
                        skipped.reason().code())
                .isEqualTo("VER-DUPLICATE"));
    }

    @Test
    void shouldNotPublishAKilledArticleAnew() {
        // given
        Revision killed = Revisions.remember(
                REMEMBERED,
                FIRST.at(2).withStatus(PubStatus.CANCELED).withText("").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome =
                ORDER.revise(killed, FIRST.at(3).withRemark("VER-REPLAYED").enriched(FIRST_REVISION::of));

        // then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> assertThat(
                        skipped.reason().code())
                .isEqualTo("VER-DUPLICATE"));
    }
}
