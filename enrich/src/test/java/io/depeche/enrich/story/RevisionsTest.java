package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
    private static final FirstRevision FIRST_REVISION = new FirstRevision(Words.shipped());
    private static final Revisions ORDER = new Revisions(Words.shipped());
    private static final ArticleBuilder FIRST =
            aPlainArticle().at(1).withCreated("2024-03-14T08:00:00Z").withVersion("1");
    private static final Revision REMEMBERED = Revisions.remember(null, FIRST.enriched(FIRST_REVISION::of));

    @Test
    void shouldBeginAStoryWithRevisionOne() {
        // when
        Story story = FIRST_REVISION.of(FIRST.article());

        // then
        assertThat(story.revision()).isEqualTo(1);
        assertThat(story.change()).isEqualTo(Change.NEW);
        assertThat(story.id()).isEqualTo("urn:newsml:example.org:20240314:17");
    }

    @Test
    void shouldCallANewerArticleWithOtherWordsAnUpdate() {
        // when
        Story story = kept(
                FIRST.at(2).withCreated("2024-03-14T09:00:00Z").withVersion("2").withText("More is known now."));

        // then
        assertThat(story.revision()).isEqualTo(2);
        assertThat(story.change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldCallANewerArticleWithTheSameWordsARepeat() {
        // when
        Story story = kept(FIRST.at(2).withCreated("2024-03-14T09:00:00Z").withVersion("2"));

        // then
        assertThat(story.change()).isEqualTo(Change.REPEAT);
        assertThat(story.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "sig:correction", "corrected", "Berichtigung"})
    void shouldBelieveTheProvidersWordOnACorrection(String signal) {
        // then
        assertThat(kept(FIRST.at(2)
                                .withCreated("2024-03-14T09:00:00Z")
                                .withSignal(signal)
                                .withText("Right now."))
                        .change())
                .isEqualTo(Change.CORRECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTED", "CORRECTED-UPDATE 1", "REFILE", "CORRIGÉ"})
    void shouldReadACorrectionFromTheHeadlinesTag(String tag) {
        // then
        assertThat(kept(FIRST.at(2)
                                .withCreated("2024-03-14T09:00:00Z")
                                .withHeadlineTags(tag)
                                .withText("Right now."))
                        .change())
                .isEqualTo(Change.CORRECTION);
    }

    @Test
    void shouldKillWhatIsCanceledEvenWithoutABody() {
        // when
        Story story = kept(FIRST.at(2)
                .withCreated("2024-03-14T09:00:00Z")
                .withStatus(PubStatus.CANCELED)
                .withText(""));

        // then
        assertThat(story.change()).isEqualTo(Change.KILL);
        assertThat(story.revision()).isEqualTo(2);
    }

    @Test
    void shouldPassAKillWhoseTargetWasNeverSeen() {
        // when
        Outcome<EnrichedArticle> outcome =
                ORDER.revise(null, FIRST.withStatus(PubStatus.CANCELED).enriched(FIRST_REVISION::of));

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.KILL);
    }

    @Test
    void shouldWithholdWhatIsWithheld() {
        // then
        assertThat(kept(FIRST.at(2).withCreated("2024-03-14T09:00:00Z").withStatus(PubStatus.WITHHELD))
                        .change())
                .isEqualTo(Change.WITHHELD);
    }

    @Test
    void shouldSkipTheSameBytesSentAgain() {
        // then
        assertThat(skipped(FIRST.at(2))).isEqualTo("VER-DUPLICATE");
    }

    @Test
    void shouldGiveTheSameRevisionToTheSameRecordReadAgain() {
        // when
        Story story = kept(FIRST);

        // then
        assertThat(story.revision()).isEqualTo(1);
        assertThat(story.change()).isEqualTo(Change.NEW);
    }

    @Test
    void shouldGiveTheSameChangeToAnUpdateThatIsReadAgain() {
        // given
        ArticleBuilder second = FIRST.at(2).withCreated("2024-03-14T09:00:00Z").withText("More is known now.");
        EnrichedArticle revised = ORDER.revise(REMEMBERED, second.enriched(FIRST_REVISION::of))
                .fold(
                        kept -> kept.value(),
                        skipped -> second.enriched(FIRST_REVISION::of),
                        refused -> second.enriched(FIRST_REVISION::of));

        // when
        Story again = story(ORDER.revise(Revisions.remember(null, revised), second.enriched(FIRST_REVISION::of)));

        // then
        assertThat(again.change()).isEqualTo(Change.UPDATE);
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void shouldNotLetAnOlderVersionOvertakeANewerOne() {
        // then
        assertThat(skipped(FIRST.at(2).withCreated("2024-03-14T07:00:00Z").withText("Older words.")))
                .isEqualTo("VER-STALE");
    }

    @Test
    void shouldNeverTakeAKillForStale() {
        // when
        Story story = kept(FIRST.at(2)
                .withCreated("2024-03-14T07:00:00Z")
                .withStatus(PubStatus.CANCELED)
                .withText(""));

        // then
        assertThat(story.change()).isEqualTo(Change.KILL);
    }

    @Test
    void shouldReviveAKilledArticleOnlyByALaterVersion() {
        // given
        Revision killed = Revisions.remember(
                null, FIRST.at(2).withStatus(PubStatus.CANCELED).withText("").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> undated = ORDER.revise(
                killed, FIRST.at(3).withCreated(null).withText("Again.").enriched(FIRST_REVISION::of));
        Outcome<EnrichedArticle> later = ORDER.revise(
                killed,
                FIRST.at(3)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withText("Again.")
                        .enriched(FIRST_REVISION::of));

        // then
        assertThat(code(undated)).isEqualTo("VER-STALE");
        assertThat(story(later).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldNotReviveByAVersionBetweenAnOldKillAndWhatItKilled() {
        // given
        ArticleBuilder kill = FIRST.at(2)
                .withCreated("2024-03-14T07:00:00Z")
                .withStatus(PubStatus.CANCELED)
                .withText("");
        Revision killed = Revisions.remember(REMEMBERED, kill.enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome = ORDER.revise(
                killed,
                FIRST.at(3)
                        .withCreated("2024-03-14T07:30:00Z")
                        .withText("Again.")
                        .enriched(FIRST_REVISION::of));

        // then
        assertThat(code(outcome)).isEqualTo("VER-STALE");
    }

    @Test
    void shouldNotCompareAVersionWithNone() {
        // given
        Revision unversioned = Revisions.remember(null, FIRST.withVersion(null).enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome = ORDER.revise(
                unversioned, FIRST.at(2).withVersion("2").withText("Two.").enriched(FIRST_REVISION::of));

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldSkipTheBytesOfAnEarlierRevisionToo() {
        // given
        Revision second = Revisions.remember(
                REMEMBERED, FIRST.at(2).withCreated(null).withText("Between.").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome = ORDER.revise(second, FIRST.at(3).enriched(FIRST_REVISION::of));

        // then
        assertThat(code(outcome)).isEqualTo("VER-DUPLICATE");
    }

    @Test
    void shouldOrderVersionsOfOneTimeByTheirNumbers() {
        // given
        Revision second = Revisions.remember(
                null, FIRST.at(2).withVersion("10").withText("Ten.").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome = ORDER.revise(
                second, FIRST.at(3).withVersion("9").withText("Nine.").enriched(FIRST_REVISION::of));

        // then
        assertThat(code(outcome)).isEqualTo("VER-STALE");
    }

    @Test
    void shouldNotTrustOpaqueVersionsAgainstTheTime() {
        // given
        Revision opaque =
                Revisions.remember(null, FIRST.withVersion("978556838").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> outcome = ORDER.revise(
                opaque,
                FIRST.at(2)
                        .withVersion("5")
                        .withCreated("2024-03-14T09:00:00Z")
                        .withText("Later.")
                        .enriched(FIRST_REVISION::of));

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldTakeArticlesWithoutATimeInTheOrderTheyCome() {
        // when
        Story story = kept(FIRST.at(2).withCreated(null).withText("Whenever."));

        // then
        assertThat(story.revision()).isEqualTo(2);
    }

    @Test
    void shouldCallAVersionWithOtherWordsAndAKillBetweenAnUpdateAndNoRepeat() {
        // given
        Revision killed = Revisions.remember(
                REMEMBERED,
                FIRST.at(2)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withStatus(PubStatus.CANCELED)
                        .enriched(FIRST_REVISION::of));

        // when: the words of before the kill come back
        Outcome<EnrichedArticle> outcome = ORDER.revise(
                killed,
                FIRST.at(3).withCreated("2024-03-14T10:00:00Z").withVersion("3").enriched(FIRST_REVISION::of));

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correctional", "update", "WRAPUP 2", "uncorrected", "sig:update", ""})
    void shouldNotTakeAnotherWordForACorrection(String signal) {
        // when
        Story story = kept(FIRST.at(2)
                .withCreated("2024-03-14T09:00:00Z")
                .withSignal(signal)
                .withText("More is known now."));

        // then
        assertThat(story.change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldNotTakeAHeadlineAloneForAnUpdateOfItsStory() {
        // given
        ArticleBuilder later = FIRST.at(2).withCreated("2024-03-14T09:00:00Z");

        // then
        assertThat(skipped(later.withText(""))).isEqualTo("VER-HEADLINE");
        assertThat(skipped(later.withFormat("lseg-topnews").withText("The strike in the port")))
                .isEqualTo("VER-HEADLINE");
        assertThat(kept(later.withText("").withStatus(PubStatus.CANCELED)).change())
                .isEqualTo(Change.KILL);
    }

    @Test
    void shouldTakeTheStoryAfterItsHeadlineEvenWithAnEarlierTime() {
        // given
        Revision headline = Revisions.remember(
                null, FIRST.withCreated("2024-03-14T09:00:00Z").withText("").enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> story = ORDER.revise(headline, FIRST.at(2).enriched(FIRST_REVISION::of));

        // then
        assertThat(story(story).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldKeepNoTextOfAKilledArticle() {
        // when
        Revision killed = Revisions.remember(
                REMEMBERED, FIRST.at(2).withStatus(PubStatus.CANCELED).enriched(FIRST_REVISION::of));

        // then
        assertThat(REMEMBERED.former()).isNotNull();
        assertThat(killed.former()).isNull();
    }

    @Test
    void shouldNotLetALowerNumberReviveWhatAKillWithoutOneTookBack() {
        // given
        ArticleBuilder ordinal = FIRST.withVersions(WireItem.Versions.ORDINAL).withVersion("5");
        Revision fifth = Revisions.remember(null, ordinal.enriched(FIRST_REVISION::of));
        Revision killed = Revisions.remember(
                fifth,
                ordinal.at(2)
                        .withVersion(null)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withStatus(PubStatus.CANCELED)
                        .enriched(FIRST_REVISION::of));
        ArticleBuilder again = ordinal.at(3).withCreated("2024-03-14T10:00:00Z").withText("Again.");

        // then
        assertThat(code(ORDER.revise(killed, again.withVersion("4").enriched(FIRST_REVISION::of))))
                .isEqualTo("VER-STALE");
        assertThat(code(ORDER.revise(killed, again.withVersion("6").enriched(FIRST_REVISION::of))))
                .isEqualTo("kept");
    }

    private static Story kept(ArticleBuilder next) {
        return story(ORDER.revise(REMEMBERED, next.enriched(FIRST_REVISION::of)));
    }

    private static Story story(Outcome<EnrichedArticle> outcome) {
        return outcome.fold(
                kept -> kept.value().story(),
                skipped -> {
                    throw new AssertionError("skipped: " + skipped.reason());
                },
                refused -> {
                    throw new AssertionError("refused: " + refused.problem());
                });
    }

    private static String skipped(ArticleBuilder next) {
        return code(ORDER.revise(REMEMBERED, next.enriched(FIRST_REVISION::of)));
    }

    private static String code(Outcome<EnrichedArticle> outcome) {
        return outcome.fold(kept -> "kept", skipped -> skipped.reason().code(), refused -> "refused");
    }
}
